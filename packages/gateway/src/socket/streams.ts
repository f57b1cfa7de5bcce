import { createHash } from "node:crypto";
import type { Viewer } from "@hoptac/kit";
import type { Live } from "@hoptac/live";
import { createSourceEventStream, type ExecutionResult, visit } from "graphql";
import { liveQuestion } from "../documents/liveQuestion.js";
import type { PreparedOperation } from "../documents/prepare.js";
import type { ClientError } from "../errors/ClientError.js";
import type { Answer, Ask, Pipeline } from "../execute/Pipeline.js";
import { mapStream } from "./mapStream.js";

type Stream = AsyncIterableIterator<Answer>;

/** The stream of a subscription's answers, or the answer that says why there is none. */
export async function openStream(ask: Ask, pipeline: Pipeline, live: Live): Promise<Stream | Answer> {
  try {
    const question = liveQuestion(ask.operation);
    return question ? keptOpen(ask, question.alias, question.question, pipeline, live) : await events(ask, pipeline);
  } catch (error) {
    return { errors: [pipeline.mask(error, ask)] };
  }
}

/** `live { … }`: the question runs as a query with the rights and rows of its group, never as the first who asked. */
function keptOpen(ask: Ask, alias: string, operation: PreparedOperation, pipeline: Pipeline, live: Live): Stream {
  const viewer = asksForPerson(operation) ? ask.viewer : nameless(ask.viewer);
  const answers = live.live({
    key: keyOf(ask, operation, viewer),
    scope: viewer.scope,
    execute: async () => {
      const { answer, tables, position } = await pipeline.run({ ...ask, operation, viewer, track: true });
      const { data, errors } = answer;
      return { result: { ...(data === undefined ? {} : { data }), ...(errors ? { errors } : {}) }, tables, ...position };
    },
  });
  return mapStream(answers, (result) => {
    const { data, errors } = result as Answer;
    const below = errors?.map((error) => (error as ClientError).below(alias));
    return { ...(data === undefined ? {} : { data: data === null ? null : { [alias]: data } }), ...(below ? { errors: below } : {}) };
  });
}

/** A subscription field of a plugin, `changes` among them: each of its events is resolved in a unit of work of its own. */
async function events(ask: Ask, pipeline: Pipeline): Promise<Stream | Answer> {
  const { document, name } = ask.operation;
  const unit = pipeline.begin(ask);
  let source: AsyncIterable<unknown> | ExecutionResult;
  try {
    source = await createSourceEventStream({
      schema: document.composition.schema,
      document: document.document,
      contextValue: pipeline.contextFor(ask, unit),
      variableValues: ask.variables,
      operationName: name,
    });
  } finally {
    await unit.end();
  }
  if (!(Symbol.asyncIterator in source)) return { errors: (source.errors ?? []).map((error) => pipeline.mask(error, ask)) };
  return mapStream(source[Symbol.asyncIterator](), async (root) => (await pipeline.run({ ...ask, root })).answer);
}

/** Whether the answer depends on who asks, beyond rights and rows: then nobody shares it. */
function asksForPerson({ document }: PreparedOperation): boolean {
  let found = false;
  visit(document.document, { Field: ({ name }) => void (name.value === "viewer" && (found = true)) });
  return found;
}

/** Signed in, but nobody in particular. */
const nameless = ({ title: _, ...viewer }: Viewer): Viewer => (viewer.login === undefined ? viewer : { ...viewer, login: "" });

function keyOf({ language, variables }: Ask, { document, name }: PreparedOperation, viewer: Viewer): string {
  const rights = [viewer.login ?? null, [...viewer.permissions].sort(), [...viewer.roles].sort(), viewer.scope];
  return createHash("sha256")
    .update(JSON.stringify([document.composition.version, document.sha256, name ?? null, variables, language, rights]))
    .digest("base64url");
}
