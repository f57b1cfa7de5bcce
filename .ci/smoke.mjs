// Starts the platform as a newcomer would and speaks to it over the wire: a query, a mutation, a subscription; then once more, and looks at the clock.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { createClient } from "graphql-ws";
import WebSocket from "ws";

const PORT = 24_000 + (process.pid % 1_000);
const at = `http://127.0.0.1:${PORT}`;
let passed = 0;
const step = async (what, work) => {
  const started = Date.now();
  const answer = await work();
  passed += 1;
  console.log(`ok ${what} (${Date.now() - started} ms)`);
  return answer;
};

const start = async (limitMs) => {
  const child = spawn("npm", ["start"], { env: { ...process.env, PORT: String(PORT) }, stdio: ["ignore", "pipe", "pipe"], detached: true });
  let said = "";
  child.stdout.on("data", (d) => (said += d));
  child.stderr.on("data", (d) => (said += d));
  const deadline = Date.now() + limitMs;
  for (;;) {
    const ready = await fetch(`${at}/readyz`).then(
      (r) => r.ok,
      () => false,
    );
    if (ready) return { child, said: () => said };
    if (child.exitCode !== null || Date.now() > deadline) {
      process.kill(-child.pid, "SIGKILL");
      throw new Error(`npm start was not ready within ${limitMs} ms:\n${said}`);
    }
    await new Promise((r) => setTimeout(r, 50));
  }
};
/** A start in so many ms. A machine that is busy for a moment proves nothing, three times in a row it does. */
const startWithin = async (limitMs) => {
  const took = [];
  for (;;) {
    const began = Date.now();
    const started = await start(30_000);
    took.push(Date.now() - began);
    if (took.at(-1) <= limitMs) return started;
    await stop(started);
    assert.ok(took.length < 3, `npm start took ${took.join(", ")} ms; ${limitMs} are allowed`);
  }
};
const stop = async ({ child }) => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  process.kill(-child.pid, "SIGTERM");
  await gone;
};
const ask = async (query, variables, token) => {
  const response = await fetch(`${at}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query, variables }),
  });
  const answer = await response.json();
  assert.equal(answer.errors, undefined, JSON.stringify(answer.errors));
  return answer.data;
};

rmSync(new URL("../.hoptac", import.meta.url), { recursive: true, force: true });
let gateway;
try {
  gateway = await step("first start, within a minute", () => start(60_000));
  const { signInDemo } = await step("signs in", () => ask('mutation { signInDemo(login: "tai-chinh") { token } }'));
  const cooperatives = `{ cooperatives(first: 60) { totalCount nodes {
    id code nameVi area { nameVi } largeFields { name } registrationCases { number } supportApplications { number } } } }`;
  const data = await step("asks across three departments", () => ask(cooperatives, undefined, signInDemo.token));
  assert.equal(data.cooperatives.nodes.length, 60);

  await step("a live question gets a new answer after a mutation", async () => {
    const client = createClient({
      url: `ws://127.0.0.1:${PORT}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${signInDemo.token}` },
    });
    const answers = client.iterate({ query: "subscription { live { supportProgrammes { totalCount } } }" });
    const before = (await answers.next()).value.data.live.supportProgrammes.totalCount;
    await ask(
      'mutation { openSupportProgramme(input: { code: "SMOKE", nameVi: "Chương trình thử", startsOn: "2017-07-20" }) { programme { id } } }',
      undefined,
      signInDemo.token,
    );
    const after = (await answers.next()).value.data.live.supportProgrammes.totalCount;
    assert.equal(after, before + 1);
    await client.dispose();
  });
  await stop(gateway);
  gateway = await step("second start, within five seconds", () => startWithin(5_000));
  const again = await step("what was written is still there", () =>
    ask('{ supportProgrammes(filter: { code: { eq: "SMOKE" } }) { totalCount } }', undefined, signInDemo.token),
  );
  assert.equal(again.supportProgrammes.totalCount, 1);
  console.log(`${passed} passed, 0 failed`);
} catch (error) {
  console.error(error);
  console.log(`${passed} passed, 1 failed`);
  process.exitCode = 1;
} finally {
  if (gateway) await stop(gateway);
  rmSync(new URL("../.hoptac", import.meta.url), { recursive: true, force: true });
}
