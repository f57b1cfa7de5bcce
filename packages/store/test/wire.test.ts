import { jest } from "@jest/globals";
import pg from "pg";
import type { Exec } from "../src/embedded/engine.js";
import { Wire } from "../src/embedded/wire.js";

const READY = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);
const message = (kind: string, body: string): Buffer => {
  const head = Buffer.alloc(5);
  head.write(kind);
  head.writeInt32BE(4 + Buffer.byteLength(body), 1);
  return Buffer.concat([head, Buffer.from(body)]);
};
const STARTUP = Buffer.from([0, 0, 0, 8, 0, 3, 0, 0]);

/** A wire that has greeted, and what it handed over since. */
async function greeted(exec: Exec = async () => READY): Promise<{ wire: Wire; handed: string[] }> {
  const handed: string[] = [];
  const wire = new Wire((bytes) => {
    handed.push(Buffer.from(bytes).toString());
    return exec(bytes);
  });
  const welcome = new Promise((resolve) => wire.once("data", resolve));
  wire.write(STARTUP);
  await welcome;
  handed.splice(0);
  return { wire, handed };
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

test("a new client finds a clean session: nothing open, nothing prepared, no role", async () => {
  const handed: string[] = [];
  const wire = new Wire(async (bytes) => {
    handed.push(Buffer.from(bytes).toString().slice(5, -1));
    return READY;
  });
  wire.write(STARTUP.subarray(0, 3));
  wire.write(STARTUP.subarray(3));
  await settled();
  expect(handed).toEqual(["rollback", "discard all"]);
});

test("messages are handed over whole and up to one that is answered, however they are cut", async () => {
  const whole = Buffer.concat([message("P", "parse"), message("B", "bind"), message("E", "execute"), message("S", "")]);
  for (let cut = 1; cut < whole.length; cut += 1) {
    const { wire, handed } = await greeted();
    wire.write(whole.subarray(0, cut));
    wire.write(whole.subarray(cut));
    await settled();
    expect(handed).toEqual([whole.toString()]);
  }
});

test("what is not answered yet waits for what is", async () => {
  const { wire, handed } = await greeted();
  wire.write(Buffer.concat([message("Q", "one\0"), message("P", "parse")]));
  await settled();
  expect(handed).toEqual([message("Q", "one\0").toString()]);
  wire.write(message("H", ""));
  await settled();
  expect(handed[1]).toBe(Buffer.concat([message("P", "parse"), message("H", "")]).toString());
});

test("a goodbye in the same breath as a query comes after its answer", async () => {
  const { wire, handed } = await greeted();
  const ended = new Promise((resolve) => wire.once("end", resolve));
  wire.resume();
  wire.write(Buffer.concat([message("Q", "last\0"), message("X", "")]));
  await ended;
  expect(handed).toEqual([message("Q", "last\0").toString()]);
});

test("when the database is gone, the driver's query fails and its connection is no more used", async () => {
  let calls = 0;
  const client = new pg.Client({
    ssl: false,
    stream: () =>
      new Wire(async () => {
        calls += 1;
        if (calls > 2) throw new Error("Connection terminated: gone");
        return READY;
      }) as never,
  });
  const lost = jest.fn();
  client.on("error", lost);
  await client.connect();
  await expect(client.query("select 1")).rejects.toThrow("Connection terminated: gone");
  await expect(client.query("select 1")).rejects.toThrow(/not queryable/);
  expect(lost).toHaveBeenCalled();
});
