import type { PlatformWriter } from "./access.js";

/** A letter that is to be sent by e-mail. */
export interface Letter {
  /** Uuid; part of the message's id, by which a receiver knows one that came twice. */
  readonly id: string;
  /** The address. Personal: it goes into no log. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** How sending went wrong. */
export interface SendingFailure {
  /** A code without addresses or secrets: `ECONNECTION`, `EENVELOPE 550`. */
  readonly problem: string;
  /** The receiver will not take it, also later. */
  readonly final: boolean;
}

/**
 * What leaves the database by e-mail: rows of the plugin that writes them, sent by a gateway that is told where. Each call is a transaction of its own, and none is
 * open while a letter is on its way. A letter is noted as sent after the server took it: a gateway that dies between the two leaves it to be sent again, once the
 * time for which it was taken is over. So it goes out at least once, and twice only then, under the same id.
 */
export interface Outbox {
  /** Takes the next letter that waits, for some minutes in which nobody else is given it; `undefined` when none does. */
  take(write: PlatformWriter): Promise<Letter | undefined>;
  sent(id: string, write: PlatformWriter): Promise<void>;
  /** Tried again after 1, 2, 4 … seconds, at most five minutes, for some days; a final failure is given up. */
  failed(id: string, failure: SendingFailure, write: PlatformWriter): Promise<void>;
}
