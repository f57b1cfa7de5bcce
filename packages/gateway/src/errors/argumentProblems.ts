/** One property that class-validator found fault with. */
interface Finding {
  readonly property: string;
  readonly constraints?: Readonly<Record<string, string>>;
  readonly children?: readonly Finding[];
}

/** The fields at fault in type-graphql's argument validation error, by their path; `undefined` for any other error. */
export function argumentProblems(error: unknown): readonly { readonly path: string; readonly message: string }[] | undefined {
  const findings = (error as { extensions?: { validationErrors?: unknown } } | undefined)?.extensions?.validationErrors;
  return Array.isArray(findings) ? findings.flatMap((finding: Finding) => problemsOf(finding, "")) : undefined;
}

function problemsOf({ property, constraints, children }: Finding, above: string): readonly { path: string; message: string }[] {
  const path = above === "" ? property : `${above}.${property}`;
  const own = constraints ? [{ path, message: Object.values(constraints).join(", ") }] : [];
  return [...own, ...(children ?? []).flatMap((child) => problemsOf(child, path))];
}
