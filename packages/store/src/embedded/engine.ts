/** The embedded database behind the wire, in this thread or in a worker. */
export interface Engine {
  /** One client's way to the database. After a restart it answers nothing any more: the transaction it was in is gone. */
  attach(): Exec;
  /** Ends a runaway statement together with every client's session; what was committed stays, and the next client finds the database opened anew. */
  restart(): Promise<void>;
  /** Shuts the database down. */
  close(): Promise<void>;
}

/** Hands bytes of the frontend protocol over, answers the backend's bytes. */
export type Exec = (bytes: Uint8Array) => Promise<Uint8Array>;

/** Where an embedded database lives. */
export interface EngineOptions {
  /** Absent: in memory. */
  readonly directory?: string;
}
