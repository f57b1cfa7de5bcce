import { ERRORS, type ErrorDetails, type FieldProblem, invalidInput, type Language, PlatformError } from "@hoptac/kit";
import { GraphQLError } from "graphql";
import { argumentProblems } from "./argumentProblems.js";
import { ClientError } from "./ClientError.js";
import type { FieldAt } from "./fieldAt.js";

/** What masking needs to know of the request. */
export interface MaskOptions {
  readonly language: Language;
  readonly requestId: string;
  /** Told of every error that the client does not get to see, with its stack. */
  readonly unforeseen: (error: unknown, requestId: string) => void;
  /** The field at a path of the answer. */
  readonly fieldAt?: (path: readonly (string | number)[]) => FieldAt;
}

/**
 * The one way out for errors, on every transport. A `PlatformError` leaves with its code, details and text in the viewer's language; what graphql-js
 * says of the request itself is `INVALID_INPUT` with its message, which names the thing; everything else is `INTERNAL` with the request's id, and
 * is only logged.
 */
export function maskError(error: unknown, { language, requestId, unforeseen, fieldAt }: MaskOptions): ClientError {
  if (error instanceof ClientError) return error;
  const { locations, path } = error instanceof GraphQLError ? error : {};
  const field = path && fieldAt?.(path);
  const place = { locations, path, owner: field?.owner };
  const cause = rootOf(error);
  if (cause instanceof PlatformError) {
    if (cause.code === "INTERNAL") unforeseen(cause, requestId);
    const details = inLanguage(cause.details, language);
    return new ClientError({ message: cause.in(language), code: cause.code, ...place, details, requestId: cause.code === "INTERNAL" ? requestId : undefined });
  }
  const problems = argumentProblems(cause, field?.args ?? []);
  if (problems) return maskError(at(invalidInput(...problems), error), { language, requestId, unforeseen, ...(fieldAt ? { fieldAt } : {}) });
  const said = [error, cause].find(speaksOfRequest);
  if (said) return new ClientError({ message: said.message, code: "INVALID_INPUT", ...place });
  unforeseen(cause, requestId);
  return new ClientError({ message: `${ERRORS.INTERNAL.text[language]} (${requestId})`, code: "INTERNAL", ...place, requestId });
}

/** An error put where another one happened. */
const at = (error: PlatformError, place: unknown): GraphQLError => {
  const { nodes, path } = place instanceof GraphQLError ? place : {};
  return new GraphQLError(error.message, { nodes, path, originalError: error });
};

/** The error that a resolver threw, below the ones that say where. */
function rootOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && !(cause instanceof PlatformError) && cause.originalError) cause = cause.originalError;
  return cause;
}

/**
 * graphql-js names the nodes of the document that it finds fault with, the parser the position; an error thrown by code of ours has neither, and
 * what graphql-js then says of the place has a path.
 */
const speaksOfRequest = (error: unknown): error is GraphQLError =>
  error instanceof GraphQLError && error.path === undefined && ((error.nodes !== undefined && error.nodes.length > 0) || error.positions !== undefined);

const inLanguage = ({ fields, ...rest }: ErrorDetails, language: Language) => ({
  ...rest,
  ...(fields ? { fields: fields.map((field: FieldProblem) => ({ path: field.path, message: field.text[language] })) } : {}),
});
