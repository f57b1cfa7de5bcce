/** The embedded database behind the wire, in this thread or in a worker. */
export interface Engine {
  /** Hands bytes of the frontend protocol over, answers the backend's bytes. */
  exec(bytes: Uint8Array): Promise<Uint8Array>;
  /** The whole database as one uncompressed tar file. */
  dump(): Promise<Uint8Array>;
  /** Ends a runaway statement; what was committed stays. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Where an embedded database lives and what a new one starts from. */
export interface EngineOptions {
  /** Absent: in memory. */
  readonly directory?: string;
  /** Path of a dump. */
  readonly from?: string;
}
