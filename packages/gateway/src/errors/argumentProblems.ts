import type { FieldProblem, Text } from "@hoptac/kit";

/** One property that class-validator found fault with. */
interface Finding {
  readonly property: string;
  readonly constraints?: Readonly<Record<string, string>>;
  readonly children?: readonly Finding[];
}

/**
 * The fields at fault in type-graphql's argument validation error, by their path; `undefined` for any other error. The error does not say which
 * argument it is about: a property that is none of the field's `args` lies in the only one, or in `input`.
 */
export function argumentProblems(error: unknown, args: readonly string[]): readonly FieldProblem[] | undefined {
  const findings = (error as { extensions?: { validationErrors?: unknown } } | undefined)?.extensions?.validationErrors;
  if (!Array.isArray(findings)) return undefined;
  const argument = args.length === 1 ? args[0] : args.find((name) => name === "input");
  return findings.flatMap((finding: Finding) => problemsOf(finding, args.includes(finding.property) ? undefined : argument));
}

function problemsOf({ property, constraints = {}, children = [] }: Finding, above: string | undefined): readonly FieldProblem[] {
  const path = above === undefined ? property : `${above}.${property}`;
  const own = Object.entries(constraints).map(([rule, en]) => ({ path, text: { vi: vietnamese(rule, en), en } satisfies Text }));
  return [...own, ...children.flatMap((child) => problemsOf(child, path))];
}

/** class-validator speaks English only; the numbers of its message are the rule's. */
const RULES: Readonly<Record<string, (numbers: readonly string[]) => string>> = {
  isLength: ([least = "", most]) => (most === undefined ? `cần ít nhất ${least} ký tự` : `cần từ ${least} đến ${most} ký tự`),
  minLength: ([least = ""]) => `cần ít nhất ${least} ký tự`,
  maxLength: ([most = ""]) => `không quá ${most} ký tự`,
  min: ([least = ""]) => `không nhỏ hơn ${least}`,
  max: ([most = ""]) => `không lớn hơn ${most}`,
  isNotEmpty: () => "không được để trống",
  isPositive: () => "phải lớn hơn 0",
  isInt: () => "phải là số nguyên",
  isEmail: () => "phải là địa chỉ thư điện tử",
  arrayMinSize: ([least = ""]) => `cần ít nhất ${least} phần tử`,
  arrayMaxSize: ([most = ""]) => `không quá ${most} phần tử`,
};

const vietnamese = (rule: string, en: string): string => RULES[rule]?.(en.match(/-?\d+(\.\d+)?/g) ?? []) ?? `không hợp lệ (${en})`;
