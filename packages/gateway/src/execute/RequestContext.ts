import type { ExecutionContext } from "@hoptac/compose";
import type { Context, Db, Language, Viewer } from "@hoptac/kit";
import type { UnitOfWork } from "@hoptac/store";
import type { Services } from "./Services.js";

/** What a request is, before it runs. */
export interface RequestFacts {
  readonly viewer: Viewer;
  readonly language: Language;
  readonly today: string;
  readonly requestId: string;
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

  constructor({ viewer, language, today, requestId }: RequestFacts, unit: UnitOfWork, services: Services) {
    this.viewer = viewer;
    this.language = language;
    this.today = today;
    this.requestId = requestId;
    this.db = unit.db;
    this.#unit = unit;
    this.#services = services;
  }

  mutation<T>(run: () => Promise<T>, idempotency?: Parameters<ExecutionContext["mutation"]>[1]): Promise<T> {
    return this.#unit.mutation(run, idempotency);
  }

  /** The platform's services, for its own resolvers. */
  static servicesOf(context: Context): Services {
    if (!(#services in context)) throw new Error("the platform's fields were asked outside of the gateway");
    return (context as RequestContext).#services;
  }
}
