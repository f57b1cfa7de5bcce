import { ERRORS, type ErrorDetails, type FieldProblem, type Language, PlatformError } from "@hoptac/kit";
import { GraphQLError } from "graphql";
import { ClientError } from "./ClientError.js";
import { argumentProblems } from "./argumentProblems.js";

/** What masking needs to know of the request. */
export interface MaskOptions {
  readonly language: Language;
  readonly requestId: string;
  /** Told of every error that the client does not get to see, with its stack. */
  readonly unforeseen: (error: unknown, requestId: string) => void;
  /** The plugin that answers for the field at a path. */
  readonly ownerAt?: (path: readonly (string | number)[]) => string | undefined;
}

/**
 * The one way out for errors, on every transport. A `PlatformError` leaves with its code, details and text in the viewer's language; what graphql-js
 * says of the request itself is `INVALID_INPUT` with its message, which names the thing; everything else is `INTERNAL` with the request's id, and
 * is only logged.
 */
export function maskError(error: unknown, { language, requestId, unforeseen, ownerAt }: MaskOptions): ClientError {
  if (error instanceof ClientError) return error;
  const { locations, path } = error instanceof GraphQLError ? error : {};
  const owner = path && ownerAt?.(path);
  const place = { locations, path, owner };
  const cause = rootOf(error);
  if (cause instanceof PlatformError) {
    if (cause.code === "INTERNAL") unforeseen(cause, requestId);
    const details = inLanguage(cause.details, language);
    return new ClientError({ message: cause.in(language), code: cause.code, ...place, details, requestId: cause.code === "INTERNAL" ? requestId : undefined });
  }
  const problems = argumentProblems(cause);
  if (problems) {
    const fields = problems.map(({ path: at, message }) => ({ path: at, message }));
    const message = `${ERRORS.INVALID_INPUT.text[language]}: ${fields.map((field) => `${field.path} (${field.message})`).join("; ")}`;
    return new ClientError({ message, code: "INVALID_INPUT", ...place, details: { fields } });
  }
  if (cause instanceof GraphQLError && speaksOfRequest(cause)) return new ClientError({ message: cause.message, code: "INVALID_INPUT", ...place });
  unforeseen(cause, requestId);
  return new ClientError({ message: `${ERRORS.INTERNAL.text[language]} (${requestId})`, code: "INTERNAL", ...place, requestId });
}

/** The error that a resolver threw, below the ones that say where. */
function rootOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && !(cause instanceof PlatformError) && cause.originalError) cause = cause.originalError;
  return cause;
}

/** graphql-js names the nodes of the document it finds fault with, the parser the position; an error thrown by code of ours has neither. */
const speaksOfRequest = ({ nodes, positions, originalError }: GraphQLError): boolean =>
  originalError === undefined && ((nodes !== undefined && nodes.length > 0) || positions !== undefined);

const inLanguage = ({ fields, ...rest }: ErrorDetails, language: Language) => ({
  ...rest,
  ...(fields ? { fields: fields.map((field: FieldProblem) => ({ path: field.path, message: field.text[language] })) } : {}),
});
