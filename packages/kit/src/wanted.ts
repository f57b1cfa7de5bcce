/** The properties of a row that a document needs; all of them where nothing is said. Equal keys mean equal properties. */
export interface Wanted {
  readonly key: string;
  readonly properties: ReadonlySet<string>;
}
