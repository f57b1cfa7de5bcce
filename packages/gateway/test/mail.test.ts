import type { AddressInfo } from "node:net";
import type { Letter, Outbox } from "@hoptac/kit";
import { SMTPServer } from "smtp-server";
import { Postman } from "../src/mail/Postman.js";
import { failureOf, type Sender, smtpSender } from "../src/mail/smtpSender.js";

const FROM = "Hợp tác <hoptac@tinh.example>";
const LETTER: Letter = { id: "01900000-0000-7000-8000-000000000001", to: "nguoi.nhan@tinh.example", subject: "Thử", text: "Thử" };

/** A mail server that asks for a password and offers no TLS. */
async function openServer(host: string) {
  const passwords: string[] = [];
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    onAuth: ({ password }, _, done) => {
      passwords.push(password ?? "");
      done(null, { user: "hoptac" });
    },
    onData: (stream, _, done) => void stream.resume().on("end", done),
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.server.address() as AddressInfo;
  return { passwords, url: `smtp://hoptac:bi-mat@${host}:${port}`, close: () => new Promise<void>((resolve) => server.close(resolve)) };
}

test("a password travels in the clear to this machine alone; another server without TLS is told nothing", async () => {
  for (const [host, told] of [
    ["127.0.0.1", ["bi-mat"]],
    ["127.0.0.2", []],
  ] as const) {
    const server = await openServer(host);
    const sender = smtpSender({ url: server.url, from: FROM });
    const sent = sender.send(LETTER);
    if (told.length > 0) await sent;
    else await expect(sent).rejects.toMatchObject({ code: "ETLS" });
    expect([host, server.passwords]).toEqual([host, told]);
    sender.close();
    await server.close();
  }
});

test("what is said of a failure names neither address nor server, and only a receiver that is refused is given up", () => {
  const failing = (fields: object) => failureOf(Object.assign(new Error("550 nguoi.nhan@tinh.example at smtp://hoptac:bi-mat@thu.example"), fields));
  expect(failing({ code: "EENVELOPE", responseCode: 550 })).toEqual({ problem: "EENVELOPE 550", final: true });
  expect(failing({ code: "EENVELOPE", responseCode: 451 })).toEqual({ problem: "EENVELOPE 451", final: false });
  expect(failing({ code: "EAUTH", responseCode: 535 })).toEqual({ problem: "EAUTH 535", final: false });
  expect(failing({ code: "ECONNECTION" })).toEqual({ problem: "ECONNECTION", final: false });
  expect(failing({})).toEqual({ problem: "EUNKNOWN", final: false });
});

describe("who carries letters", () => {
  const postman = (outbox: Partial<Outbox>, send: Sender["send"], work = (use: (db: never) => Promise<unknown>) => use({} as never)) => {
    const said: unknown[] = [];
    const one = new Postman({
      store: { asPlatform: work as never },
      outboxes: () => [{ take: async () => undefined, sent: async () => undefined, failed: async () => undefined, ...outbox }],
      sender: { send, close: () => undefined },
      onProblem: (problem, letter) => said.push([problem, letter]),
      onError: (error) => said.push(String(error)),
    });
    return { one, said };
  };

  test("no transaction is open while a letter is on its way, and it is noted as sent after that", async () => {
    const order: string[] = [];
    let waiting = [LETTER];
    const { one } = postman(
      {
        take: async () => {
          order.push("take");
          const [next] = waiting;
          waiting = [];
          return next;
        },
        sent: async () => void order.push("sent"),
      },
      async () => void order.push("send"),
      async (use) => {
        order.push("begin");
        const answer = await use({} as never);
        order.push("commit");
        return answer;
      },
    );
    await one.settled();
    await one.stop();
    const transaction = (what: string) => ["begin", what, "commit"];
    expect(order).toEqual([...transaction("take"), "send", ...transaction("sent"), ...transaction("take")]);
  });

  test("a server that is away is left alone for a while, whatever waits; a database that is away stops nothing for good", async () => {
    let tries = 0;
    const { one, said } = postman({ take: async () => LETTER }, async () => {
      tries += 1;
      throw Object.assign(new Error("no"), { code: "ESOCKET" });
    });
    await one.settled();
    await one.settled();
    expect([tries, said]).toEqual([1, [["ESOCKET", LETTER.id]]]);
    await one.stop();
    const away = postman(
      {},
      async () => undefined,
      async () => {
        throw new Error("the database is away");
      },
    );
    await away.one.settled();
    await away.one.settled();
    expect(away.said).toEqual(["Error: the database is away", "Error: the database is away"]);
    await away.one.stop();
  });
});
