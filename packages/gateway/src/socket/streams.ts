import type { Composition } from "@hoptac/compose";
import { isPerPerson, ownershipOf, PlatformError, type Viewer } from "@hoptac/kit";
import type { Live, LiveRequest, PullStream } from "@hoptac/live";
import { createSourceEventStream, type ExecutionResult, TypeInfo, visit, visitWithTypeInfo } from "graphql";
import { type LiveQuestion, liveQuestion } from "../documents/liveQuestion.js";
import type { PreparedOperation } from "../documents/prepare.js";
import type { Answer, Ask, Pipeline } from "../execute/Pipeline.js";
import { groupKey } from "./groupKey.js";
import { liveDelivery, type Outlet } from "./liveDelivery.js";

/** What a subscription's answers come from. */
export interface StreamsOptions {
  readonly live: Live;
  readonly pipeline: Pipeline;
}

/** Tells of every change of what the asker may do, from the viewer of the question on; answers how to stop. */
export type Follow = (viewer: Viewer, changed: (now: Viewer) => void) => () => void;

/** The answers of a subscription, or the one answer that refuses it. Neither rejects: an error is an answer, then the stream ends. */
export async function openStream(options: StreamsOptions, ask: Ask, outlet: Outlet, follow: Follow): Promise<PullStream<Answer> | Answer> {
  const { pipeline } = options;
  try {
    const live = liveQuestion(ask.operation);
    if (live) return liveAnswers(options, ask, live, outlet, follow);
    return await eventStream(options, ask, follow);
  } catch (error) {
    return { errors: [pipeline.mask(error, ask)] };
  }
}

/** Under other rights it is another group's question: the next answer is what they show. */
function liveAnswers(options: StreamsOptions, ask: Ask, question: LiveQuestion, outlet: Outlet, follow: Follow): PullStream<Answer> {
  const { live, pipeline } = options;
  return liveDelivery(
    outlet,
    (sink) => {
      let leave = live.deliver(liveRequest(options, ask, question), sink);
      const unfollow = follow(ask.viewer, (viewer) => {
        leave();
        leave = live.deliver(liveRequest(options, { ...ask, viewer }, question), sink);
      });
      return () => {
        unfollow();
        leave();
      };
    },
    (error) => ({ errors: [pipeline.mask(error, ask)] }),
  );
}

function liveRequest({ pipeline }: StreamsOptions, ask: Ask, { alias, question }: LiveQuestion): LiveRequest {
  const viewer = asksForPerson(question) ? ask.viewer : nameless(ask.viewer, question.document.composition);
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
      ...(answer.extensions?.demonstration ? { extensions: { demonstration: true } } : {}),
    };
    return { result: wrapped, ...(errors ? {} : { tables }), ...position };
  };
  return { key: groupKey(ask, viewer), scope: viewer.scope, execute };
}

/** The answers of a subscription to events, or the one answer that refuses it. */
export async function eventStream(options: Pick<StreamsOptions, "pipeline">, ask: Ask, follow: Follow): Promise<PullStream<Answer> | Answer> {
  try {
    return await eventAnswers(options, ask, follow);
  } catch (error) {
    return { errors: [options.pipeline.mask(error, ask)] };
  }
}

/**
 * Every event is resolved like a request of its own: a fresh snapshot, the rights that the viewer has then. A source was opened under the rights of before, so it
 * ends with them: a source that heeds the signal has the last word, any other is ended with an error that says so.
 */
async function eventAnswers({ pipeline }: Pick<StreamsOptions, "pipeline">, ask: Ask, follow: Follow): Promise<PullStream<Answer> | Answer> {
  const { document, name } = ask.operation;
  const rights = new AbortController();
  let { viewer } = ask;
  const unfollow = follow(viewer, (now) => {
    viewer = now;
    rights.abort();
  });
  const unit = pipeline.begin(ask);
  let source: AsyncIterable<unknown> | ExecutionResult;
  try {
    source = await createSourceEventStream({
      schema: document.composition.schema,
      document: document.document,
      contextValue: pipeline.contextFor(ask, unit, rights.signal),
      variableValues: ask.variables,
      operationName: name,
    });
  } catch (error) {
    unfollow();
    throw error;
  } finally {
    await unit.end();
  }
  if (!(Symbol.asyncIterator in source)) {
    unfollow();
    return { errors: (source.errors ?? []).map((error) => pipeline.mask(error, ask)) };
  }
  const events = source[Symbol.asyncIterator]();
  const answers: PullStream<Answer> = {
    next: async () => {
      const event = await lastWordWithin(rights.signal, events.next());
      if (event.done) {
        unfollow();
        return { value: undefined, done: true };
      }
      const { answer } = await pipeline.run({ ...ask, viewer, root: event.value });
      return { value: answer, done: false };
    },
    return: async () => {
      unfollow();
      await events.return?.();
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]: () => answers,
  };
  return told(answers, pipeline, ask);
}

/** What a source that heeds the signal may take to say so. */
const LAST_WORD_MS = 100;

async function lastWordWithin<T>(rights: AbortSignal, event: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let begin: (() => void) | undefined;
  const over = new Promise<never>((_, reject) => {
    begin = () => {
      timer = setTimeout(() => reject(rightsChanged()), LAST_WORD_MS);
    };
    if (rights.aborted) begin();
    else rights.addEventListener("abort", begin, { once: true });
  });
  try {
    return await Promise.race([event, over]);
  } finally {
    clearTimeout(timer);
    if (begin) rights.removeEventListener("abort", begin);
  }
}

const rightsChanged = (): PlatformError =>
  new PlatformError("FORBIDDEN", {
    vi: "Quyền của bạn đã thay đổi; hãy đăng ký theo dõi lại",
    en: "Your rights have changed: subscribe again",
  });

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
        void answers.return();
        return { value: { errors: [pipeline.mask(error, ask)] }, done: false };
      }
    },
    return: () => answers.return(),
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
}

/** Whether the answer depends on who asks, beyond rights and rows, or shows rows of an account: then nobody of another login shares it. */
function asksForPerson({ document }: PreparedOperation): boolean {
  const { entities } = document.composition;
  let found = false;
  const types = new TypeInfo(document.composition.schema);
  visit(
    document.document,
    visitWithTypeInfo(types, {
      Field() {
        const field = types.getFieldDef();
        const shown = entities.get(types.getParentType()?.name ?? "");
        if ((field && isPerPerson(field)) || (shown && ownershipOf(shown)?.kind === "account")) found = true;
      },
    }),
  );
  return found;
}

/**
 * Signed in, but nobody in particular: what a group's answer is computed for, so that no field of any plugin can tell one of the group from another. Who the person is
 * matters only where rows belong to persons; elsewhere it would give every officer a group of one.
 */
function nameless({ title: _, ...viewer }: Viewer, composition: Composition): Viewer {
  if (viewer.login === undefined) return viewer;
  const { person, account: _account, ...scope } = viewer.scope;
  return { ...viewer, login: "", scope: person !== undefined && hasPersons(composition) ? { ...scope, person } : scope };
}

const withPersons = new WeakMap<Composition, boolean>();

/** Whether any table's rows belong to persons. */
function hasPersons(composition: Composition): boolean {
  const known = withPersons.get(composition) ?? [...composition.entities.values()].some((entity) => ownershipOf(entity)?.kind === "person");
  withPersons.set(composition, known);
  return known;
}
