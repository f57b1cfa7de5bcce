/** What a GraphQL answer may be sent as. */
export type MediaType = "application/json" | "application/graphql-response+json";

const OFFERED: readonly MediaType[] = ["application/json", "application/graphql-response+json"];

/** The media type of the answer by `Accept`: the best of what is offered, `application/json` where the client does not care; `undefined` when it accepts neither. */
export function mediaTypeOf(accept: string | undefined): MediaType | undefined {
  if (accept === undefined || accept === "*/*" || accept === "application/json") return "application/json";
  const ranges = accept.split(",").map((entry) => {
    const [range = "", ...parameters] = entry.trim().toLowerCase().split(";");
    const q = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find((value) => value !== undefined);
    return { range: range.trim(), q: Number(q ?? 1) };
  });
  let best: { readonly type: MediaType; readonly q: number; readonly place: number } | undefined;
  for (const type of OFFERED) {
    // The most exact range speaks for a type; between equals the client's order decides.
    for (const candidate of [type, "application/*", "*/*"]) {
      const place = ranges.findIndex(({ range }) => range === candidate);
      const q = ranges[place]?.q;
      if (q === undefined) continue;
      if (q > 0 && (!best || q > best.q || (q === best.q && place < best.place))) best = { type, q, place };
      break;
    }
  }
  return best?.type;
}
