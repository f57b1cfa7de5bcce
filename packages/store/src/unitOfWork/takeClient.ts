import type { PoolClient } from "pg";
import type { Connections } from "../connections.js";
import { unavailable } from "./databaseErrors.js";

/** A client of the pool, and how to give it back: with an error it is thrown away instead. */
export type TakenClient = readonly [client: PoolClient, release: (broken?: Error) => void];

interface PooledDriver {
  obtainMasterConnection(): Promise<TakenClient>;
}

/** Takes a client from TypeORM's pool; `UNAVAILABLE` when none came free for twice the time that anybody may hold one. */
export async function takeClient({ dataSource, maxHoldMs }: Connections): Promise<TakenClient> {
  const arriving = (dataSource.driver as unknown as PooledDriver).obtainMasterConnection();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(busy()), 2 * maxHoldMs);
  });
  try {
    return await Promise.race([arriving, late]);
  } catch (error) {
    arriving.then(
      ([, release]) => release(),
      () => undefined, // that is the error being thrown
    );
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

const busy = () =>
  unavailable({
    vi: "Mọi kết nối tới cơ sở dữ liệu đang bận, xin thử lại sau giây lát",
    en: "Every connection to the database is busy: try again in a moment",
  });
