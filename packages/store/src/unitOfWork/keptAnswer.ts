const MOMENT = "$moment";

/** A mutation's answer as JSON. JSON knows no moments: they are marked, so that they come back as what they were. `undefined`: there is no answer. */
export function writeAnswer(answer: unknown): string | undefined {
  return JSON.stringify(answer, function (this: Readonly<Record<string, unknown>>, key: string, value: unknown): unknown {
    // Date.toJSON has run by now; the object that holds it still has the Date.
    const given = this[key];
    return given instanceof Date ? { [MOMENT]: given.toISOString() } : value;
  });
}

/** The answer that was kept. */
export function readAnswer(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown) => {
    if (value === null || typeof value !== "object") return value;
    const { [MOMENT]: moment, ...rest } = value as Record<string, unknown>;
    return typeof moment === "string" && Object.keys(rest).length === 0 ? new Date(moment) : value;
  });
}
