import type { DataSource } from "typeorm";
import type { Query } from "./sheetTable.js";

/** Runs work in one transaction with the platform's own rights; `keep` says of its answer whether to commit. */
export async function inTransaction<T>(dataSource: DataSource, work: (query: Query) => Promise<T>, keep: (answer: T) => boolean): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.startTransaction();
    const query: Query = async <R extends object>(text: string, values: readonly unknown[] = []) =>
      (await runner.query(text, [...values], true)).records as R[];
    const answer = await work(query);
    await (keep(answer) ? runner.commitTransaction() : runner.rollbackTransaction());
    return answer;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.release();
  }
}
