import type { Handler } from "./Routes.js";
import { send } from "./send.js";

const HOME_PAGE = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Hợp tác</title>
<link rel="icon" href="data:,">
<style>
body{font:17px/1.6 system-ui,sans-serif;color:#1d2b22;background:#f7faf7;margin:0}
main{max-width:46rem;margin:8vh auto;padding:0 1.5rem}
h1{font-size:2rem;margin:0 0 .2rem}
p.en,span.en{color:#55655a}
ul{padding-left:1.2rem}
a{color:#0b6b3a}
code{background:#e8efe9;padding:.1em .35em;border-radius:4px}
</style>
</head>
<body>
<main>
<h1>Hợp tác</h1>
<p>Một đồ thị GraphQL về công tác hợp tác xã của tỉnh.<br><span class="en">One GraphQL graph over a province's work with its cooperatives.</span></p>
<ul>
<li><a href="/graphiql">/graphiql</a>: hỏi thử, chọn tài khoản minh họa <span class="en">· ask, choose a demonstration account</span></li>
<li><code>POST /graphql</code>, WebSocket <code>/graphql</code> (<code>graphql-transport-ws</code>)</li>
<li><a href="/healthz">/healthz</a>, <a href="/readyz">/readyz</a></li>
</ul>
<p>Bắt đầu với tài khoản <code>truong-ban</code>. <span class="en">Start as <code>truong-ban</code>, the head of the steering committee.</span></p>
</main>
</body>
</html>
`;

/** `/`: where things are and what to try first, in both languages. */
export const homeHandler: Handler = (_, response) =>
  send(response, 200, "text/html; charset=utf-8", HOME_PAGE, {
    "content-security-policy": "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'none'",
  });
