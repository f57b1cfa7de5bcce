import { types } from "node:util";

const { isNativeError } = types;
const TOKEN = /\b(?:Bearer\s+)?eyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?/gi;
/** What PostgreSQL quotes of a value that it could not read: `invalid input syntax for type date: "1980-13-01"`. */
const QUOTED_VALUE = /(: )"[^"]*"/g;
const MOST_CAUSES = 5;

/** An error as the log shows it. */
interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly code?: string;
  /** Where in the database. */
  readonly at?: string;
  readonly cause?: LoggedError;
}

interface DriverFields {
  readonly code?: unknown;
  readonly severity?: unknown;
  readonly schema?: unknown;
  readonly table?: unknown;
  readonly column?: unknown;
  readonly constraint?: unknown;
}

/**
 * What of an error goes into the log: what it is, what it says, where it came from. Neither tokens nor the values of a row: a driver's error carries those in its
 * details and parameters, and quotes them in its message.
 */
export function loggedError(error: unknown, depth = 0): LoggedError | { readonly type: string } {
  if (!isNativeError(error)) return { type: typeof error };
  const { code, severity, schema, table, column, constraint } = error as DriverFields;
  const clean = (text: string): string => (severity === undefined ? text : text.replace(QUOTED_VALUE, '$1"…"')).replace(TOKEN, "[token]");
  const at = [schema, table, column, constraint].filter((part) => typeof part === "string").join(".");
  const cause = error.cause !== undefined && depth < MOST_CAUSES ? loggedError(error.cause, depth + 1) : undefined;
  return {
    type: error.name,
    message: clean(error.message),
    stack: clean(error.stack ?? ""),
    ...(typeof code === "string" ? { code } : {}),
    ...(at === "" ? {} : { at }),
    ...(cause === undefined ? {} : { cause: cause as LoggedError }),
  };
}
