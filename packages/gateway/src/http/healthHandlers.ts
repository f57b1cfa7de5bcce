import type { Store } from "@hoptac/store";
import type { Handler } from "./Routes.js";
import { sendJson } from "./send.js";

const ASK_MS = 2_000;

/** `/healthz`: the process answers. */
export const healthHandler: Handler = (_, response) => sendJson(response, 200, { status: "ok" });

/** `/readyz`: 200 when the database answers and the gateway is not stopping, else 503 and which of them. */
export function readyHandler(store: Store, isDraining: () => boolean): Handler {
  return async (_, response) => {
    const checks = { serving: !isDraining(), database: await answers(store) };
    const ready = checks.serving && checks.database;
    sendJson(response, ready ? 200 : 503, { status: ready ? "ready" : "not ready", ...checks }, ready ? {} : { "retry-after": "1" });
  };
}

async function answers(store: Store): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ASK_MS);
  });
  const asked = store.log.head().then(
    () => true,
    () => false, // that it does not answer is the answer
  );
  const answer = await Promise.race([asked, late]);
  clearTimeout(timer);
  return answer;
}
