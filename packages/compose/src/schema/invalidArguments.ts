import { invalidInput, type FieldProblem, type Text } from "@hoptac/kit";
import { ArgumentValidationError } from "type-graphql";

/** What class-validator found, as `INVALID_INPUT` with the path of each field. Inputs are called `input`, as the contract has it. */
export function invalidArguments(error: unknown): unknown {
  if (!(error instanceof ArgumentValidationError)) return error;
  return invalidInput(...problems(error.extensions.validationErrors as readonly Found[], "input"));
}

interface Found {
  readonly property: string;
  readonly constraints?: Readonly<Record<string, string>>;
  readonly children?: readonly Found[];
}

const problems = (found: readonly Found[], path: string): FieldProblem[] =>
  found.flatMap(({ property, constraints = {}, children = [] }) => [
    ...Object.entries(constraints).map(([rule, en]) => ({ path: `${path}.${property}`, text: { vi: vietnamese(rule, en), en } satisfies Text })),
    ...problems(children, `${path}.${property}`),
  ]);

const NUMBER = /\d+/g;
/** The rule in Vietnamese with the English message's numbers; class-validator has no language but English. */
const vietnamese = (rule: string, en: string): string => {
  const numbers = (en.match(NUMBER) ?? []).join(" đến ");
  const known: Readonly<Record<string, string>> = {
    isLength: `độ dài cần từ ${numbers} ký tự`,
    minLength: `cần ít nhất ${numbers} ký tự`,
    maxLength: `không quá ${numbers} ký tự`,
    min: `không được nhỏ hơn ${numbers}`,
    max: `không được lớn hơn ${numbers}`,
    isEmail: "cần địa chỉ thư điện tử",
    isInt: "cần số nguyên",
  };
  return known[rule] ?? `giá trị không hợp lệ (${en})`;
};
