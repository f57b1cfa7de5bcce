import type { Composition } from "@hoptac/compose";
import type { Plugin } from "@hoptac/kit";
import type { Store } from "@hoptac/store";
import type { Logger } from "pino";
import type { Clock } from "./clock.js";
import type { Limits } from "./limits/limits.js";
import type { MailOptions } from "./mail/MailOptions.js";
import type { OidcOptions } from "./signIn/OidcTokens.js";

/** How a gateway is started. */
export interface GatewayOptions {
  /** The configured plugins, without the platform's own, in any order. */
  readonly plugins: readonly Plugin[];
  /** Migrated and open. The gateway does not close it. */
  readonly store: Store;
  /** Directory of the files that are sent in, the same for all gateways of a database; absent: a new one that goes with the gateway. */
  readonly files?: string;
  /** 0: any free port (4000). */
  readonly port?: number;
  /** Where to listen; absent: everywhere. */
  readonly host?: string;
  readonly clock: Clock;
  /** The data is the demonstration's: opens its sign-in, unless an identity provider is named. Refused without one when `NODE_ENV=production`. */
  readonly demonstration: boolean;
  /** The identity provider whose tokens sign in. */
  readonly oidc?: OidcOptions;
  readonly limits?: Partial<Limits>;
  /** Directory of a page that was built, to be served at `/` and at every address that nobody else answers; absent: a list of addresses. */
  readonly page?: string;
  /** Other sites whose pages may use this gateway (`https://dashboard.example`); its own pages always may. */
  readonly origins?: readonly string[];
  /** Addresses and networks of the installation's own proxies: who comes through them is told apart by `X-Forwarded-For`, which nobody else is believed. */
  readonly trustedProxies?: readonly string[];
  /** Where e-mail is handed over; absent: letters wait, and nothing is sent. */
  readonly mail?: MailOptions;
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
  /** Until every change that was committed before has had its effects (reactions) what is due was done (jobs) and letters were sent, as far as this gateway can. */
  settled(): Promise<void>;
  /** Not ready any more → no new connections → what is under way finishes → sockets are closed with 1012, spread → done. */
  stop(): Promise<void>;
}
