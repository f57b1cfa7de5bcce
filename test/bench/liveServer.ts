// One of three servers of the same answer: ours (the whole gateway), bare (ws, the same bytes to everybody), plain (graphql-ws as its page shows it).
import { EventEmitter, on } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { configuredPlugins } from "@hoptac/cli";
import { createClock, startGateway } from "@hoptac/gateway";
import { openStore } from "@hoptac/store";
import { buildSchema } from "graphql";
import { useServer } from "graphql-ws/use/ws";
import { WebSocketServer } from "ws";

const SDL = `type Query { a: Int } type Programme { code: String! nameVi: String! state: String! version: Int! }
  type Programmes { nodes: [Programme!]! } type Live { supportProgrammes: Programmes! } type Subscription { live: Live! }`;

const sources: Record<string, () => Promise<{ port: number; change(answer: string): Promise<unknown> | unknown }>> = {
  ours: async () => {
    const store = await openStore({ url: process.env.BENCH_URL ?? "", plugins: configuredPlugins });
    const limits = { socketsPerClient: 100_000, costPerMinute: Number.MAX_SAFE_INTEGER };
    const { port } = await startGateway({ plugins: configuredPlugins, store, port: 0, clock: createClock("2017-07-20"), demonstration: true, limits });
    return { port, change: () => store.asPlatform((db) => db.execute("update finance.support_programme set version = version + 1")) };
  },
  bare: async () => {
    const server = createServer();
    const sockets = new WebSocketServer({ server, handleProtocols: () => "graphql-transport-ws" });
    sockets.on("connection", (socket) => {
      socket.on("message", () => socket.send('{"type":"connection_ack"}'));
      // As the two others do: who is gone without a word is found by a ping.
      const heartbeat = setInterval(() => socket.ping(), 12_000);
      socket.on("close", () => clearInterval(heartbeat));
    });
    return {
      port: await listening(server),
      change: (answer) => {
        for (const socket of sockets.clients) socket.send(answer);
      },
    };
  },
  plain: async () => {
    const server = createServer();
    const news = new EventEmitter().setMaxListeners(0);
    let current = "";
    const subscribe = async function* () {
      yield { live: JSON.parse(current).payload.data.live };
      for await (const [answer] of on(news, "changed")) yield { live: JSON.parse(answer).payload.data.live };
    };
    const schema = buildSchema(SDL);
    useServer({ schema, roots: { subscription: { live: subscribe } } }, new WebSocketServer({ server }));
    return {
      port: await listening(server),
      change: (answer) => {
        current = answer;
        news.emit("changed", answer);
      },
    };
  },
};

const listening = (server: Server): Promise<number> =>
  new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)));

const { port, change } = (await sources[process.env.BENCH_KIND ?? ""]?.()) ?? { port: 0, change: () => undefined };
process.on("message", async (message: { change?: string; figures?: "cpu" | "memory" }) => {
  if (message.change !== undefined) await change(message.change);
  if (!message.figures) return;
  // Collecting garbage costs more than a delivery: only where memory is what is asked.
  if (message.figures === "memory") (globalThis as { gc?: () => void }).gc?.();
  const { user, system } = process.cpuUsage();
  const { heapUsed, external } = process.memoryUsage();
  process.send?.({ cpu: user + system, bytes: heapUsed + external });
});
process.send?.({ port });
