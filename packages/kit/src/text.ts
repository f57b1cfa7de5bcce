/** A text for people in both languages of the platform; Vietnamese is the default. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}

export type Language = keyof Text;

/** The two languages in one line, for descriptions in the schema: "Hợp tác xã · Cooperative". */
export const both = (text: Text): string => `${text.vi} · ${text.en}`;
