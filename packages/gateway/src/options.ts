import type { Composition } from "@hoptac/compose";
import type { Plugin } from "@hoptac/kit";
import type { Store } from "@hoptac/store";
import type { Logger } from "pino";
import type { Clock } from "./clock.js";
import type { Limits } from "./limits/limits.js";

/** How a gateway is started. */
export interface GatewayOptions {
  /** The configured plugins, without the platform's own, in any order. */
  readonly plugins: readonly Plugin[];
  /** Migrated and open. The gateway does not close it. */
  readonly store: Store;
  /** 0: any free port (4000). */
  readonly port?: number;
  /** Where to listen; absent: everywhere. */
  readonly host?: string;
  readonly clock: Clock;
  /** Opens the demonstration's sign-in, never with `NODE_ENV=production`. */
  readonly demonstration: boolean;
  readonly limits?: Partial<Limits>;
  /** Where errors that clients do not see are told (pino, on standard error). */
  readonly logger?: Logger;
}

/** A gateway that serves. */
export interface Gateway {
  /** `http://host:port` */
  readonly url: string;
  readonly port: number;
  /** Switches a plugin on or off while serving; refused with `CONFLICT` when others need it. The old schema serves until the new one stands. */
  setPlugin(id: string, enabled: boolean): Promise<void>;
  /** What is being served. */
  composition(): Composition;
  /** Not ready any more → no new connections → what is under way finishes → sockets are closed with 1012, spread → done. */
  stop(): Promise<void>;
}
