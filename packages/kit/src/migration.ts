import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * One step of a plugin's tables, in plain SQL. The class name ends in a 13-digit timestamp (`CreateLoan1764000000000`);
 * a step that has run is never edited: its checksum is kept, and a changed one stops the start by name.
 */
export abstract class Migration implements MigrationInterface {
  abstract readonly statements: readonly string[];
  /** How to take the step back, if it can be. */
  readonly undo: readonly string[] = [];

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of this.statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    if (this.undo.length === 0) throw new Error(`${this.constructor.name} cannot be taken back: it declares no undo`);
    for (const statement of this.undo) await runner.query(statement);
  }
}

export type MigrationClass = new () => Migration;
