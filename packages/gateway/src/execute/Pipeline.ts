import { type Language, PlatformError, type Viewer } from "@hoptac/kit";
import { encodeCursor, type LogPosition } from "@hoptac/live";
import type { Store, UnitOfWork } from "@hoptac/store";
import { type ExecutionResult, execute, getVariableValues, OperationTypeNode } from "graphql";
import type { Logger } from "pino";
import type { Clock } from "../clock.js";
import { compiledOf } from "../documents/jit.js";
import { checkCost, type PreparedOperation } from "../documents/prepare.js";
import type { ClientError } from "../errors/ClientError.js";
import { fieldAt } from "../errors/fieldAt.js";
import { maskError } from "../errors/maskError.js";
import type { Limits } from "../limits/limits.js";
import { RequestContext } from "./RequestContext.js";
import type { Services } from "./Services.js";

/** One operation that somebody asks, on whatever transport. */
export interface Ask {
  readonly operation: PreparedOperation;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly viewer: Viewer;
  readonly language: Language;
  readonly requestId: string;
  /** The event of a stream that is resolved. */
  readonly root?: unknown;
  /** Note the tables that were read. */
  readonly track?: boolean;
}

/** What came of it. `errors` are ready to be sent; without `data` the request failed as a whole. */
export interface Answer {
  readonly data?: ExecutionResult["data"];
  readonly errors?: readonly ClientError[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** An answer with where it came from. */
export interface Outcome {
  readonly answer: Answer;
  readonly tables: ReadonlySet<string>;
  readonly position: LogPosition | undefined;
}

/** What the pipeline runs on. */
export interface PipelineOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly logger: Logger;
  readonly services: Services;
  /** Plugins whose rows may be invented: answers from them say so. */
  readonly demonstration: ReadonlySet<string>;
}

const NO_TABLES: ReadonlySet<string> = new Set();

/** The one way an operation runs, for HTTP and sockets alike: one unit of work, execution, its end, the log's cursor, masked errors. */
export class Pipeline {
  readonly #options: PipelineOptions;
  readonly #underWay = new Set<Promise<unknown>>();
  #lastCursor: { readonly at: LogPosition; readonly text: string } | undefined;

  constructor(options: PipelineOptions) {
    this.#options = options;
  }

  /** Runs a query or a mutation, or resolves one event of a subscription. Never rejects. */
  run(ask: Ask): Promise<Outcome> {
    const running = this.#run(ask).finally(() => this.#underWay.delete(running));
    this.#underWay.add(running);
    return running;
  }

  /** Resolves when nothing is under way, at the latest after so many ms. */
  async drained(ms: number): Promise<void> {
    const end = performance.now() + ms;
    while (this.#underWay.size > 0 && performance.now() < end) {
      await Promise.race([Promise.all(this.#underWay), new Promise((resolve) => setTimeout(resolve, end - performance.now()).unref())]);
    }
  }

  /** A request's context over a unit of work that somebody else ends: for the source of a subscription's events. */
  contextFor(ask: Ask, unit: UnitOfWork, rights?: AbortSignal): RequestContext {
    return new RequestContext(
      { viewer: ask.viewer, language: ask.language, today: this.#options.clock.today(), requestId: ask.requestId, ...(rights ? { rights } : {}) },
      unit,
      this.#options.services,
    );
  }

  begin({ operation, viewer, requestId, track }: Ask): UnitOfWork {
    const mutation = operation.kind === OperationTypeNode.MUTATION;
    return this.#options.store.begin({ viewer, requestId, operation: mutation ? "mutation" : "query", ...(track ? { track } : {}) });
  }

  /** Masks an error of this request. */
  mask(error: unknown, ask: Pick<Ask, "language" | "requestId"> & { readonly operation?: PreparedOperation }): ClientError {
    const { language, requestId, operation } = ask;
    const masked = maskError(error, {
      language,
      requestId,
      unforeseen: this.#unforeseen,
      ...(operation ? { fieldAt: (path) => fieldAt(operation, path) } : {}),
    });
    const { owner } = masked.extensions;
    if (typeof owner === "string") this.#options.services.statistics.failed(owner);
    return masked;
  }

  async #run(ask: Ask): Promise<Outcome> {
    const began = performance.now();
    const { operation } = ask;
    let unit: UnitOfWork | undefined;
    let result: ExecutionResult;
    let late = false;
    try {
      if (operation.varies) checkCost(operation, ask.variables, this.#options.limits);
      // What was committed has its place before the snapshot opens: once it is open, nothing asks for another connection beside it.
      if (operation.asksLog) await this.#options.services.live.head();
      unit = this.begin(ask);
      result = await this.#inTime(this.#execute(ask, this.contextFor(ask, unit)), operation, () => {
        late = true;
      });
    } catch (error) {
      result = { errors: [this.mask(error, ask)] };
    }
    const tables = await this.#end(unit, late, ask.requestId);
    this.#options.services.statistics.took(operation.owners, performance.now() - began);
    const position = unit?.cursor;
    return { answer: this.#answer(ask, result, position), tables, position };
  }

  #execute({ operation, variables, root }: Ask, contextValue: RequestContext): Promise<ExecutionResult> | ExecutionResult {
    const { document, node, name } = operation;
    const { schema } = document.composition;
    const compiled = compiledOf(operation);
    if (compiled) {
      const coerced = node.variableDefinitions?.length ? getVariableValues(schema, node.variableDefinitions, variables, { maxErrors: 10 }) : undefined;
      return coerced?.errors ? { errors: coerced.errors } : compiled(root, contextValue, variables);
    }
    return execute({ schema, document: document.document, rootValue: root, contextValue, variableValues: variables, operationName: name });
  }

  async #inTime<T>(work: Promise<T> | T, operation: PreparedOperation, late: () => void): Promise<T> {
    if (!isPromise(work)) return work;
    const { requestMs } = this.#options.limits;
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        late();
        reject(tooLate(requestMs, operation.kind === OperationTypeNode.MUTATION));
      }, requestMs);
    });
    try {
      return await Promise.race([work, timeout]);
    } finally {
      clearTimeout(timer);
    }
  }

  async #end(unit: UnitOfWork | undefined, late: boolean, requestId: string): Promise<ReadonlySet<string>> {
    if (!unit) return NO_TABLES;
    const ending = unit.end().then(
      ({ tables }) => tables,
      (error: unknown) => {
        this.#unforeseen(error, requestId);
        return NO_TABLES;
      },
    );
    // What overran its time may still hold its connection: the client does not wait for that.
    return late ? NO_TABLES : ending;
  }

  #answer(ask: Ask, { data, errors }: ExecutionResult, position: LogPosition | undefined): Answer {
    const masked = errors?.map((error) => this.mask(error, ask));
    const extensions = {
      ...(position && ask.operation.kind === OperationTypeNode.QUERY ? { live: { cursor: this.#cursor(position) } } : {}),
      ...(data && this.#fromDemonstration(ask.operation) ? { demonstration: true } : {}),
    };
    return {
      ...(masked ? { errors: masked } : {}),
      ...(data === undefined ? {} : { data }),
      ...(Object.keys(extensions).length > 0 ? { extensions } : {}),
    };
  }

  #fromDemonstration({ owners }: PreparedOperation): boolean {
    const { demonstration } = this.#options;
    return demonstration.size > 0 && owners.some((owner) => demonstration.has(owner));
  }

  /** Most answers in a row stand at the same position. */
  #cursor(at: LogPosition): string {
    if (this.#lastCursor?.at.position !== at.position || this.#lastCursor.at.epoch !== at.epoch) this.#lastCursor = { at, text: encodeCursor(at) };
    return this.#lastCursor.text;
  }

  #unforeseen = (error: unknown, requestId: string): void => {
    this.#options.logger.error({ err: error, requestId }, "a request failed");
  };
}

const isPromise = <T>(work: Promise<T> | T): work is Promise<T> => typeof (work as Partial<Promise<T>>)?.then === "function";

const tooLate = (ms: number, mutation: boolean): PlatformError =>
  new PlatformError(
    "UNAVAILABLE",
    mutation
      ? {
          vi: `Yêu cầu chạy quá ${ms / 1000} giây và có thể đã được thực hiện; hãy kiểm tra trước khi gửi lại, hoặc dùng idempotencyKey`,
          en: `The request ran for more than ${ms / 1000} s and may have been done: look before you repeat it, or use idempotencyKey`,
        }
      : {
          vi: `Yêu cầu chạy quá ${ms / 1000} giây; hãy hỏi ít hơn hoặc thử lại sau`,
          en: `The request ran for more than ${ms / 1000} s: ask for less, or try again later`,
        },
    { limit: "requestMs", allowed: ms, retryAfter: 5 },
  );
