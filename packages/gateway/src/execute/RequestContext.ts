import type { ExecutionContext } from "@hoptac/compose";
import type { Context, Db, Language, Viewer } from "@hoptac/kit";
import type { ObjectRecord, UnitOfWork } from "@hoptac/store";
import type { Services } from "./Services.js";

/** What a request is, before it runs. */
export interface RequestFacts {
  readonly viewer: Viewer;
  readonly language: Language;
  readonly today: string;
  readonly requestId: string;
  /** Aborted when the viewer's rights are others: for what goes on after the answer. */
  readonly rights?: AbortSignal;
}

/** What every resolver gets. The platform's own services are behind a private field: a plugin that holds the context cannot reach them. */
export class RequestContext implements ExecutionContext {
  readonly viewer: Viewer;
  readonly language: Language;
  readonly today: string;
  readonly requestId: string;
  readonly db: Db;
  readonly #unit: UnitOfWork;
  readonly #services: Services;
  readonly #rights: AbortSignal | undefined;

  constructor({ viewer, language, today, requestId, rights }: RequestFacts, unit: UnitOfWork, services: Services) {
    this.viewer = viewer;
    this.language = language;
    this.today = today;
    this.requestId = requestId;
    this.db = unit.db;
    this.#unit = unit;
    this.#services = services;
    this.#rights = rights;
  }

  mutation<T>(run: () => Promise<T>, idempotency: Parameters<ExecutionContext["mutation"]>[1], field: string): Promise<T> {
    return this.#unit.mutation(run, idempotency, field);
  }

  /** Of a subscription's source: aborted when it no longer stands under the viewer's rights. */
  static rightsOf(context: Context): AbortSignal | undefined {
    return #rights in context ? (context as RequestContext).#rights : undefined;
  }

  /** The platform's services, for its own resolvers. */
  static servicesOf(context: Context): Services {
    if (!(#services in context)) throw new Error("the platform's fields were asked outside of the gateway");
    return (context as RequestContext).#services;
  }

  /** Reads of the platform's own in this request's snapshot, which no guard limits; for its own resolvers. */
  static platformOf(context: Context): UnitOfWork["platform"] {
    if (!(#unit in context)) throw new Error("the platform's fields were asked outside of the gateway");
    return (context as RequestContext).#unit.platform;
  }

  /** The change log as this request's snapshot holds it; for the platform's own resolvers. */
  static logOf(context: Context): UnitOfWork["log"] {
    if (!(#unit in context)) throw new Error("the platform's fields were asked outside of the gateway");
    return (context as RequestContext).#unit.log;
  }

  /** What happened to objects, read in this request's snapshot; for the platform's own resolvers. */
  static recordOf(context: Context): ObjectRecord {
    if (!(#unit in context)) throw new Error("the platform's fields were asked outside of the gateway");
    return (context as RequestContext).#unit.record;
  }
}
