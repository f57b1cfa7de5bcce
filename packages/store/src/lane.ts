import type { PoolClient } from "pg";
import type { DataSource } from "typeorm";

/** What differs between the embedded database and PostgreSQL. */
export interface Lane {
  readonly name: "embedded" | "postgres";
  readonly dataSource: DataSource;
  /** Ends what runs on this client now; the client is unusable afterwards. */
  interrupt(client: PoolClient): Promise<void>;
  /** Starts to hear of other processes' sequencing, as a hint; answers how to stop. */
  listen(hint: () => void): () => Promise<void>;
  close(): Promise<void>;
}
