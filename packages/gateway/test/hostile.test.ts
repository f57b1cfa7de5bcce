import WebSocket from "ws";
import { type ToyGateway, toyGateway } from "./toy/toyGateway.js";

const soon = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A socket that speaks the protocol by hand, as badly as it likes. */
async function raw(toy: ToyGateway, protocol = "graphql-transport-ws") {
  const socket = new WebSocket(toy.url.replace("http", "ws"), protocol);
  const messages: { id?: string; type: string; payload?: unknown }[] = [];
  const closed = new Promise<number>((resolve) => socket.on("close", resolve));
  socket.on("error", () => undefined); // told by the close code
  socket.on("message", (data) => messages.push(JSON.parse(String(data))));
  await new Promise((resolve) => {
    socket.once("open", resolve);
    socket.once("close", resolve);
  });
  const say = (message: unknown): void => socket.send(typeof message === "string" ? message : JSON.stringify(message));
  return { socket, messages, closed, say, init: () => say({ type: "connection_init" }) };
}

describe("clients that mean no good", () => {
  let toy: ToyGateway;
  beforeEach(async () => {
    toy = await toyGateway();
  });
  afterEach(() => toy.close());

  test.each([
    ["what is no JSON", ["{"], 4400],
    ["an unknown message", [{ type: "hello" }], 4400],
    ["a message that only servers send", [{ type: "connection_init" }, { type: "next", id: "1", payload: {} }], 4400],
    ["a question before the greeting", [{ type: "subscribe", id: "1", payload: { query: "{ hello }" } }], 4401],
    ["two greetings", [{ type: "connection_init" }, { type: "connection_init" }], 4429],
    ["more than a message may hold", [{ type: "connection_init" }, "x".repeat(1_100_000)], 1009],
  ])("%s closes the socket with its code", async (_, said, code) => {
    const { say, closed } = await raw(toy);
    for (const message of said) say(message);
    expect(await closed).toBe(code);
  });

  test("ten thousand subscriptions on one socket: so many are open, the rest is refused, and another client is served meanwhile", async () => {
    const one = await raw(toy);
    one.init();
    while (one.messages.length === 0) await soon(5);
    for (let id = 0; id < 10_000; id += 1) one.say({ type: "subscribe", id: String(id), payload: { query: "subscription { live { value } }" } });
    expect(await toy.ask("{ hello }")).toMatchObject({ data: { hello: "hello" } });
    while (one.messages.filter(({ type }) => type === "error").length < 9_000) await soon(20);
    expect(one.messages.find(({ type }) => type === "error")?.payload).toMatchObject([
      { extensions: { code: "LIMIT_EXCEEDED", limit: "subscriptionsPerSocket" } },
    ]);
    one.socket.terminate();
  });

  test("a socket that asks and never reads is not read from either: what waits for it is bounded", async () => {
    const one = await raw(toy);
    one.init();
    one.socket.pause();
    const before = process.memoryUsage().arrayBuffers;
    const large = { x: "y".repeat(100_000) };
    for (let n = 0; n < 1_500; n += 1) one.say({ type: "ping", payload: large });
    await soon(1_500);
    // 150 MB were asked back; what is in this process beside the client's own unsent bytes is a few MB.
    const waiting = process.memoryUsage().arrayBuffers - before - one.socket.bufferedAmount;
    expect(waiting).toBeLessThan(40_000_000);
    expect(await toy.ask("{ hello }")).toMatchObject({ data: { hello: "hello" } });
    one.socket.terminate();
  });
});
