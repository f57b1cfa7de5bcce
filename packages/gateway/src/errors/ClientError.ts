import type { ErrorCode, ErrorDetails } from "@hoptac/kit";
import { GraphQLError, type GraphQLFormattedError, type SourceLocation } from "graphql";

/** What a client gets to know of an error. */
export interface ClientErrorShape {
  readonly message: string;
  readonly code: ErrorCode;
  readonly locations?: readonly SourceLocation[] | undefined;
  readonly path?: readonly (string | number)[] | undefined;
  readonly owner?: string | undefined;
  readonly requestId?: string | undefined;
  readonly details?: Omit<ErrorDetails, "fields"> & { readonly fields?: readonly { readonly path: string; readonly message: string }[] };
}

/** An error as it leaves the platform, on any transport: masked, in the client's language. `toJSON` is the whole of it. */
export class ClientError extends GraphQLError {
  readonly code: ErrorCode;
  readonly #shape: GraphQLFormattedError;

  constructor({ message, code, locations, path, owner, requestId, details }: ClientErrorShape) {
    const extensions = { code, ...(owner === undefined ? {} : { owner }), ...details, ...(requestId === undefined ? {} : { requestId }) };
    super(message, { extensions });
    this.name = "ClientError";
    this.code = code;
    this.#shape = {
      message,
      ...(locations && locations.length > 0 ? { locations } : {}),
      ...(path ? { path } : {}),
      extensions,
    };
  }

  override toJSON(): GraphQLFormattedError {
    return this.#shape;
  }

  /** The same error below another field: answers of a live question stand under its alias. */
  below(alias: string): ClientError {
    const { code, owner, requestId, ...details } = this.extensions as { code: ErrorCode; owner?: string; requestId?: string };
    const { message, locations, path } = this.#shape;
    return new ClientError({ message, code, locations, path: [alias, ...(path ?? [])], owner, requestId, details });
  }
}
