/** What one request, one document and one client may ask for. The same on every transport. */
export interface Limits {
  /** Bytes of a request's body, or of one message on a socket. */
  readonly bodyBytes: number;
  /** Bytes of a file that is sent in. */
  readonly fileBytes: number;
  /** Files of one login that nothing uses yet. */
  readonly unusedFiles: number;
  /** How long a file that nothing uses is kept, ms. */
  readonly unusedFileMs: number;
  /** Time to receive a file, ms. */
  readonly fileMs: number;
  /** Time to receive any other request, ms. */
  readonly bodyMs: number;
  /** Characters of a document. */
  readonly documentLength: number;
  /** Tokens of a document: names, numbers, strings, punctuation. */
  readonly tokens: number;
  /** Levels of fields below the operation. */
  readonly depth: number;
  /** Estimated number of fields in the answer. */
  readonly cost: number;
  /** Estimated fields of all answers to one client in a minute: a login, or an address without sign-in. */
  readonly costPerMinute: number;
  /** Time to answer one request, ms. */
  readonly requestMs: number;
  /** Open sockets of one client: a login, or an address without sign-in. */
  readonly socketsPerClient: number;
  /** Operations under way on one socket. */
  readonly subscriptionsPerSocket: number;
  /** Prepared documents that are kept. */
  readonly documents: number;
  /** Memory for them, in bytes, estimated. */
  readonly documentsBytes: number;
  /** Time to finish what is under way when the gateway stops, ms. */
  readonly drainMs: number;
}

/** GraphiQL's introspection and a page of sixty cooperatives with everything pass; questions that grow by multiplication do not. */
export const DEFAULT_LIMITS: Limits = Object.freeze({
  bodyBytes: 1_048_576,
  fileBytes: 20_971_520,
  fileMs: 120_000,
  unusedFiles: 50,
  unusedFileMs: 86_400_000,
  bodyMs: 10_000,
  documentLength: 65_536,
  tokens: 2_000,
  depth: 15,
  cost: 50_000,
  costPerMinute: 5_000_000,
  requestMs: 10_000,
  socketsPerClient: 20,
  subscriptionsPerSocket: 50,
  documents: 1_000,
  documentsBytes: 67_108_864,
  drainMs: 10_000,
});
