// The limit: node:http and one prepared statement whose JSON text is the answer.
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import pg from "pg";
import { listening } from "./child.js";

const pool = new pg.Pool({ connectionString: process.env.BENCH_URL, max: 10 });
const statements = new Map<string, { name: string; text: string }>();

const server = createServer((request, response) => {
  let body = "";
  request.setEncoding("utf8");
  request.on("data", (chunk: string) => {
    body += chunk;
  });
  request.on("end", async () => {
    const { sql } = JSON.parse(body) as { sql: string };
    const statement = statements.get(sql) ?? { name: createHash("sha256").update(sql).digest("hex").slice(0, 20), text: sql };
    statements.set(sql, statement);
    const { rows } = await pool.query<{ answer: string }>(statement);
    response.writeHead(200, { "content-type": "application/json" }).end(rows[0]?.answer);
  });
});
listening(server);
