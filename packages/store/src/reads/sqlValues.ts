/** Collects a statement's values and names their places. */
export class SqlValues {
  readonly all: unknown[];

  constructor(...first: readonly unknown[]) {
    this.all = [...first];
  }

  /** The place of one more value: `$3::numeric`. */
  add(value: unknown, type?: string): string {
    this.all.push(value);
    return type === undefined ? `$${this.all.length}` : `$${this.all.length}::${type}`;
  }
}
