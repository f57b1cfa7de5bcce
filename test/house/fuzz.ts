import { request } from "node:http";
import type { TestPlatform } from "@hoptac/testing";
import fc from "fast-check";
import WebSocket from "ws";

/** Strings that have broken servers before, and any other. */
const nasty = fc.oneof(
  fc.constantFrom(
    ...[
      "",
      "\0",
      "\uD800",
      "__proto__",
      "constructor",
      "null",
      "undefined",
      "NaN",
      "1e309",
      "-0",
      "9".repeat(400),
      "%00",
      "%",
      "../../etc/passwd",
      "${",
      "{{7*7}}",
    ],
    ...[
      "'; drop table core.cooperative; --",
      "' or 1=1 --",
      "1); reset role; select (1",
      "\\",
      '"',
      "$1",
      "::uuid",
      "2017-02-30",
      "٣",
      "\u202E",
      "a".repeat(70_000),
    ],
  ),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ maxLength: 60 }),
);
const anyJson = fc.jsonValue({ maxDepth: 4 });
const words = [
  "{",
  "}",
  "(",
  ")",
  "[",
  "]",
  "!",
  ":",
  "...",
  "@skip(if: true)",
  "query",
  "mutation",
  "subscription",
  "fragment f on Query",
  "on",
  "$a",
  "$a: Int",
  '"',
  '"""',
  "# x\n",
  ",",
  "=",
  "&",
  "|",
];
const fields = [
  "cooperatives",
  "nodes",
  "node(id: 1)",
  "viewer",
  "signInDemo(login: null)",
  "changes",
  "live",
  "__schema",
  "__type(name: 1)",
  "__typename",
  "id",
  "first: -1",
  "filter: {and: []}",
  'after: "x"',
];
const soup = fc.array(fc.constantFrom(...words, ...fields), { maxLength: 40 }).map((parts) => parts.join(" "));

/** Documents that the schema knows, with variables that it does not expect. */
const DOCUMENTS = [
  "query($v: ID!) { node(id: $v) { id } }",
  "query($v: [ID!]!) { nodes(ids: $v) { id } }",
  "query($v: String!) { cooperative(code: $v) { id } }",
  "query($v: Cursor) { cooperatives(first: 1, after: $v) { totalCount } }",
  "query($v: Int) { cooperatives(first: $v) { totalCount } }",
  "query($v: CooperativeFilter) { cooperatives(filter: $v) { totalCount } }",
  "query($v: [CooperativeOrder!]) { cooperatives(orderBy: $v) { totalCount } }",
  "query($v: Date) { areas(level: DISTRICT, asOf: $v) { id } }",
  "query($v: Cursor) { changes(after: $v) { cursor } }",
  "query($v: String!) { findCooperatives(text: $v) { __typename } }",
  "mutation($v: String!) { signInDemo(login: $v) { token } }",
  "mutation($v: UpdateCooperativeContactInput!) { updateCooperativeContact(input: $v) { __typename } }",
  "mutation($v: GrantRoleInput!) { grantRole(input: $v) { __typename } }",
  "mutation($v: ApplyForSupportInput!) { applyForSupport(input: $v) { __typename } }",
];
const operation = fc.record(
  {
    query: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...DOCUMENTS) }, { weight: 2, arbitrary: soup }, nasty, anyJson),
    variables: fc.oneof(
      { weight: 4, arbitrary: fc.oneof(nasty, anyJson, fc.record({ id: nasty, expectedVersion: anyJson, account: nasty })).map((v) => ({ v })) },
      anyJson,
    ),
    operationName: fc.oneof(nasty, anyJson),
    extensions: anyJson,
  },
  { requiredKeys: ["query"] },
);

/** One request as it goes over HTTP. */
interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}
/** What a header may hold at all; the rest Node refuses to send. */
const headerText = fc.string({ maxLength: 40 });
const cut = fc.tuple(operation, fc.double({ min: 0, max: 1, noNaN: true })).map(([value, at]) => {
  const text = JSON.stringify(value);
  return text.slice(0, Math.floor(text.length * at));
});
const body = fc.oneof(
  { weight: 6, arbitrary: operation.map((value) => JSON.stringify(value)) },
  { weight: 2, arbitrary: cut },
  { weight: 1, arbitrary: fc.array(operation, { maxLength: 3 }).map((value) => JSON.stringify(value)) },
  { weight: 1, arbitrary: anyJson.map((value) => JSON.stringify(value)) },
);
const bytes = fc.oneof(
  { weight: 9, arbitrary: body.map((text) => Buffer.from(text)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((some) => Buffer.from(some)) },
);
const search = fc.oneof(
  operation.map((value) =>
    new URLSearchParams(
      Object.entries(value).map(([name, v]): [string, string] => [name, typeof v === "string" ? String(v).slice(0, 500) : String(JSON.stringify(v))]),
    ).toString(),
  ),
  nasty.map((text) => encodeURI(Buffer.from(text).toString().slice(0, 200))),
);
const sent: fc.Arbitrary<Sent> = fc.record({
  method: fc.constantFrom("POST", "POST", "POST", "POST", "GET", "GET", "PUT", "DELETE", "OPTIONS", "HEAD", "PATCH"),
  path: fc.oneof(
    { weight: 6, arbitrary: fc.constant("/graphql") },
    { weight: 2, arbitrary: search.map((text) => `/graphql?${text}`) },
    search.map((text) => `/graphql/changes?${text}`),
    fc.constantFrom("/files", "/export/cooperatives.csv", "/export/%2e%2e%2f.xlsx", "/export/", "/graphiql/../x", "/graphiql/%00", "//", "/readyz?x", "/%"),
  ),
  headers: fc.record(
    {
      "content-type": fc.oneof(
        { weight: 6, arbitrary: fc.constant("application/json") },
        fc.constantFrom("application/json; charset=utf-16", "text/plain", "multipart/form-data; boundary=x"),
        headerText,
      ),
      accept: fc.oneof(fc.constantFrom("*/*", "application/json", "application/graphql-response+json", "text/event-stream", ";q=x"), headerText),
      "accept-language": headerText,
      authorization: fc.oneof(fc.constantFrom("Bearer", "Bearer a.b.c", "Bearer eyJhbGciOiJub25lIn0.e30.", "Basic eDp5", "bearer ."), headerText),
      origin: fc.oneof(fc.constant("null"), headerText),
      "last-event-id": headerText,
    },
    { requiredKeys: ["content-type"] },
  ),
  body: bytes,
});

/** What one sends on a socket: frames of the protocol and other frames. */
const frame = fc.oneof(
  { weight: 5, arbitrary: operation.map((payload) => JSON.stringify({ id: "1", type: "subscribe", payload })) },
  {
    weight: 2,
    arbitrary: fc
      .record({ id: anyJson, type: fc.constantFrom("subscribe", "complete", "ping", "pong", "next", "connection_init", "x"), payload: anyJson })
      .map((value) => JSON.stringify(value)),
  },
  nasty,
);

/** Traces of the inside that no client may see. */
export const INSIDE =
  /\bat .{0,200}(?:\.js|\.ts|node:)|node_modules|\/src\/|\/dist\/|syntax error at or near|relation ".*" does not exist|violates .* constraint|invalid input syntax|SQLSTATE|QueryFailedError|ECONNREFUSED|pg_catalog|\bpostgres:\/\//;

/** What such requests came to. */
export interface FuzzReport {
  readonly sent: number;
  readonly statuses: ReadonlyMap<number, number>;
  readonly complaints: readonly string[];
}

function http(url: string, { method, path, headers, body: content }: Sent): Promise<{ status: number; text: string } | undefined> {
  return new Promise((resolve) => {
    try {
      const asked = request(
        `${url}`,
        { method, path: path.replace(/[^\x21-\x7e]/g, "x"), headers: { ...headers, "content-length": String(content.length) } },
        (answer) => {
          let text = "";
          answer.on("data", (chunk: Buffer) => {
            text += chunk.toString();
            // A stream of changes has no end of its own.
            if (String(answer.headers["content-type"]).startsWith("text/event-stream")) asked.destroy();
          });
          answer.on("close", () => resolve({ status: answer.statusCode ?? 0, text }));
        },
      );
      asked.on("error", () => resolve(undefined)); // closed by the server after its answer, or never sent
      asked.end(content);
    } catch {
      resolve(undefined); // a header that Node does not send
    }
  });
}

async function overSocket(url: string, frames: readonly string[]): Promise<string[]> {
  const socket = new WebSocket(`${url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
  const heard: string[] = [];
  socket.on("message", (data) => heard.push(String(data)));
  socket.on("error", () => undefined); // told by the close
  const closed = new Promise<void>((resolve) => socket.on("close", (code, reason) => resolve(void heard.push(`${code} ${String(reason)}`))));
  await new Promise((resolve) => socket.once("open", resolve).once("close", resolve));
  if (socket.readyState === socket.OPEN) {
    socket.send('{"type":"connection_init"}');
    for (const text of frames) socket.send(text);
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 150))]);
  }
  socket.terminate();
  await closed;
  return heard;
}

/** Sends so many malformed requests, a quarter of them over sockets, as nobody and as an officer; complains of every one that the server did not take in its stride. */
export async function fuzz(house: TestPlatform, count: number, seed: number): Promise<FuzzReport> {
  const statuses = new Map<number, number>();
  const complaints: string[] = [];
  const { data } = await house.stranger.ask<{ signInDemo: { token: string } }>('mutation { signInDemo(login: "quan-tri") { token } }');
  const authorization = `Bearer ${data?.signInDemo.token}`;
  const check = (what: unknown, status: number, text: string): void => {
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (status >= 500 || INSIDE.test(text) || text.includes('"INTERNAL"') || / 4500 |Internal/.test(text))
      complaints.push(`${status} ${text.slice(0, 400)} ← ${JSON.stringify(what).slice(0, 600)}`);
  };
  const requests = fc.sample(sent, { numRuns: Math.floor((count * 3) / 4), seed });
  for (let n = 0; n < requests.length; n += 8) {
    await Promise.all(
      requests.slice(n, n + 8).map(async (one, k) => {
        const asked = (n + k) % 2 === 0 ? one : { ...one, headers: { ...one.headers, authorization } };
        const answer = await http(house.url, asked);
        if (answer) check({ ...asked, body: asked.body.toString() }, answer.status, answer.text);
      }),
    );
  }
  const frames = fc.sample(frame, { numRuns: Math.ceil(count / 4), seed });
  for (let n = 0; n < frames.length; n += 80) {
    await Promise.all(
      Array.from({ length: 8 }, async (_, k) => {
        const some = frames.slice(n + k * 10, n + k * 10 + 10);
        if (some.length === 0) return;
        const heard = await overSocket(house.url, some);
        check(some, Number(heard.find((line) => line.startsWith("4500")) ? 599 : 101), heard.join("\n"));
      }),
    );
  }
  return { sent: requests.length + frames.length, statuses, complaints };
}
