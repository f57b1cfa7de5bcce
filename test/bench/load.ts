import { Agent, request } from "node:http";

/** Asks one question over and over on kept-open connections for a while; answers how often, and the last answer's text. */
export async function load(options: {
  port: number;
  path: string;
  body: string;
  token?: string;
  connections: number;
  ms: number;
}): Promise<{ requests: number; ms: number; answer: string }> {
  const agent = new Agent({ keepAlive: true, maxSockets: options.connections });
  const headers = {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(options.body),
    ...(options.token ? { authorization: `Bearer ${options.token}` } : {}),
  };
  let answer = "";
  let requests = 0;
  const once = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const sent = request({ host: "127.0.0.1", port: options.port, path: options.path, method: "POST", agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          if (response.statusCode !== 200) return reject(new Error(`${response.statusCode}: ${Buffer.concat(chunks).toString()}`));
          if (requests === 0) answer = Buffer.concat(chunks).toString();
          requests += 1;
          resolve();
        });
      });
      sent.on("error", reject);
      sent.end(options.body);
    });
  const started = performance.now();
  const until = started + options.ms;
  await Promise.all(
    Array.from({ length: options.connections }, async () => {
      while (performance.now() < until) await once();
    }),
  );
  agent.destroy();
  return { requests, ms: performance.now() - started, answer };
}
