import type { ConstraintWords } from "@hoptac/kit";
import type { PoolClient } from "pg";
import type { DataSource } from "typeorm";
import type { Sealing } from "./sealing/sealing.js";

/** The open database as the unit of work sees it. */
export interface Connections {
  readonly lane: "embedded" | "postgres";
  /** TypeORM over the one pool, with every plugin's entities; `createQueryRunner()` then `await runner.connect()` gives the pg client. */
  readonly dataSource: DataSource;
  /** Calls after a commit: sequencer and live answers are poked. */
  committed(): void;
  /** Ends what runs on this client now, when it overran its time: the backend is terminated, embedded the worker is restarted. The client is unusable afterwards. */
  interrupt(client: PoolClient): Promise<void>;
  /** What is said when a constraint of these names is broken. */
  readonly constraints: ReadonlyMap<string, ConstraintWords>;
  readonly sealing: Sealing;
  readonly onStatement?: (sql: string, frame: boolean) => void;
  readonly maxHoldMs: number;
}
