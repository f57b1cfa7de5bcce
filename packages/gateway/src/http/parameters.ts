import { PlatformError } from "@hoptac/kit";

/** The parameters of a GraphQL request. */
export interface Parameters {
  readonly query: string;
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** The parameters in a parsed body. Throws `INVALID_INPUT` naming the one that is wrong. */
export function parametersOf(body: unknown): Parameters {
  if (!isMap(body)) {
    throw invalid(
      "Nội dung phải là một đối tượng JSON có query; không nhận nhiều câu trong một mảng",
      "The body must be a JSON object with a query; arrays are not taken",
    );
  }
  const { query, operationName, variables, extensions } = body;
  if (typeof query !== "string" || query === "") throw invalid("query phải là câu truy vấn GraphQL dạng chuỗi", "query must be a GraphQL document as a string");
  if (isGiven(operationName) && typeof operationName !== "string") throw invalid("operationName phải là chuỗi", "operationName must be a string");
  if (isGiven(variables) && !isMap(variables)) throw invalid("variables phải là một đối tượng", "variables must be an object");
  if (isGiven(extensions) && !isMap(extensions)) throw invalid("extensions phải là một đối tượng", "extensions must be an object");
  return {
    query,
    ...(typeof operationName === "string" ? { operationName } : {}),
    ...(isMap(variables) ? { variables } : {}),
    ...(isMap(extensions) ? { extensions } : {}),
  };
}

/** The parameters in the query string of a GET request. */
export function searchParameters(search: URLSearchParams): Parameters {
  const once = (name: string): string | undefined => {
    const values = search.getAll(name);
    if (values.length > 1) throw invalid(`${name} chỉ được nêu một lần`, `${name} may be given only once`);
    return values[0];
  };
  const map = (name: string): unknown => {
    const value = once(name);
    return value === undefined || value === "" ? undefined : parseJson(value, name);
  };
  const operationName = once("operationName");
  return parametersOf({
    query: once("query"),
    operationName: operationName === "" ? undefined : operationName,
    variables: map("variables"),
    extensions: map("extensions"),
  });
}

/** A JSON text's value. Throws `INVALID_INPUT` naming what it was meant to be. */
export function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid(`${what} không phải JSON hợp lệ`, `${what} is not valid JSON`);
  }
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;
const isMap = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
const invalid = (vi: string, en: string): PlatformError => new PlatformError("INVALID_INPUT", { vi, en });
