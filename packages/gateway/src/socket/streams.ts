import { createHash } from "node:crypto";
import type { Scope, Viewer } from "@hoptac/kit";
import type { Live, PullStream } from "@hoptac/live";
import { createSourceEventStream, type ExecutionResult, Kind, visit } from "graphql";
import { liveQuestion } from "../documents/liveQuestion.js";
import type { PreparedOperation } from "../documents/prepare.js";
import type { Answer, Ask, Pipeline } from "../execute/Pipeline.js";

/** What a subscription's answers come from. */
export interface StreamsOptions {
  readonly live: Live;
  readonly pipeline: Pipeline;
}

/** The answers of a subscription, or the one answer that refuses it. Neither rejects: an error is an answer, then the stream ends. */
export async function openStream(options: StreamsOptions, ask: Ask): Promise<PullStream<Answer> | Answer> {
  const { pipeline } = options;
  try {
    const live = liveQuestion(ask.operation);
    if (live) return told(liveAnswers(options, ask, live.alias, live.question), pipeline, ask);
    return await eventAnswers(options, ask);
  } catch (error) {
    return { errors: [pipeline.mask(error, ask)] };
  }
}

function liveAnswers({ live, pipeline }: StreamsOptions, ask: Ask, alias: string, question: PreparedOperation): PullStream<Answer> {
  const viewer = asksForPerson(question) ? ask.viewer : nameless(ask.viewer);
  const execute = async () => {
    const { answer, tables, position } = await pipeline.run({ ...ask, operation: question, viewer, track: true });
    // The whole answer goes to everybody in the group: no cursor, which would differ when the data does not.
    const { data, errors } = answer;
    // A busy database is tried again; what failed otherwise may have read more than its tables tell, so that any change asks it again.
    const busy = errors?.find((error) => error.code === "UNAVAILABLE");
    if (busy) throw busy;
    const wrapped: Answer = {
      ...(errors ? { errors: errors.map((error) => error.below(alias)) } : {}),
      ...(data === undefined ? {} : { data: data === null ? null : { [alias]: data } }),
    };
    return { result: wrapped, ...(errors ? {} : { tables }), ...position };
  };
  return live.live({ key: keyOf(ask, viewer), scope: viewer.scope, execute }) as PullStream<Answer>;
}

/** Every event is resolved like a request of its own: a fresh snapshot, the viewer's scope. */
async function eventAnswers({ pipeline }: StreamsOptions, ask: Ask): Promise<PullStream<Answer> | Answer> {
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
  const events = source[Symbol.asyncIterator]();
  const answers: PullStream<Answer> = {
    next: async () => {
      const event = await events.next();
      if (event.done) return { value: undefined, done: true };
      const { answer } = await pipeline.run({ ...ask, root: event.value });
      return { value: answer, done: false };
    },
    return: async () => {
      await events.return?.();
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]: () => answers,
  };
  return told(answers, pipeline, ask);
}

/** Ends a stream that fails with an answer that says so; a rejection would close the client's socket for good. */
function told(answers: PullStream<Answer>, pipeline: Pipeline, ask: Ask): PullStream<Answer> {
  let failed = false;
  const stream: PullStream<Answer> = {
    next: async () => {
      if (failed) return { value: undefined, done: true };
      try {
        return await answers.next();
      } catch (error) {
        failed = true;
        return { value: { errors: [pipeline.mask(error, ask)] }, done: false };
      }
    },
    return: () => answers.return(),
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
}

/** Whether the answer depends on who asks, beyond rights and rows: then nobody of another login shares it. */
function asksForPerson({ document }: PreparedOperation): boolean {
  let found = false;
  visit(document.document, {
    enter(node) {
      if (node.kind === Kind.FIELD && node.name.value === "viewer") found = true;
    },
  });
  return found;
}

/** Signed in, but nobody in particular: what a group's answer is computed for, so that no field of any plugin can tell one of the group from another. */
const nameless = ({ title: _, ...viewer }: Viewer): Viewer => (viewer.login === undefined ? viewer : { ...viewer, login: "" });

/** Everything that a live answer depends on. */
function keyOf({ operation, variables, language }: Ask, viewer: Viewer): string {
  const { composition, text } = operation.document;
  const parts = [composition.version, text, operation.name ?? "", inOrder(variables), language, viewerKey(viewer)];
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}

const viewerKey = ({ login, roles, permissions, scope }: Viewer): unknown => [login ?? null, [...roles].sort(), [...permissions].sort(), scopeKey(scope)];

const scopeKey = ({ all, register, areas, departments, cooperatives, enterprises, person }: Scope): unknown => [
  all,
  register,
  ...[areas, departments, cooperatives, enterprises].map((ids) => [...ids].sort()),
  person ?? "",
];

/** The same variables in another order are the same question. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inner]) => [name, inOrder(inner)]);
}
