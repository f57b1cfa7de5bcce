import { createReadStream, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Handler } from "./Routes.js";
import { send, sendJson } from "./send.js";

const require = createRequire(import.meta.url);
const folder = (name: string): string => dirname(require.resolve(`${name}/package.json`));
const graphqlWs = join(dirname(require.resolve("graphql-ws")), ".");

/** Everything the page needs lies in npm packages beside this one: it works without any network. Name in the address → file. */
const ASSETS: ReadonlyMap<string, string> = new Map([
  ["react.js", join(folder("react"), "umd/react.production.min.js")],
  ["react-dom.js", join(folder("react-dom"), "umd/react-dom.production.min.js")],
  ["graphiql.js", join(folder("graphiql"), "graphiql.min.js")],
  ["graphiql.css", join(folder("graphiql"), "graphiql.min.css")],
  ...readdirSync(graphqlWs)
    .filter((name) => /^(client|common-[\w-]+)\.js$/.test(name))
    .map((name) => [name, join(graphqlWs, name)] as const),
]);

const HOUR = 3_600;

/** `/graphiql` and what it loads. */
export const graphiqlHandler: Handler = (request, response, path) => {
  if (path === "/graphiql" || path === "/graphiql/") {
    return send(response, 200, "text/html; charset=utf-8", PAGE, { "content-security-policy": POLICY, "cache-control": "no-cache" });
  }
  const name = path.slice("/graphiql/".length);
  const file = ASSETS.get(name);
  if (file === undefined) {
    return sendJson(response, 404, {
      errors: [{ message: `Không có tệp ${name.slice(0, 100)} · There is no file ${name.slice(0, 100)}`, extensions: { code: "NOT_FOUND" } }],
    });
  }
  const { size, mtimeMs } = statSync(file);
  const etag = `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`;
  const headers = { etag, "cache-control": `public, max-age=${24 * HOUR}` };
  if (request.headers["if-none-match"] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const type = file.endsWith(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8";
  response.writeHead(200, { ...headers, "content-type": type, "content-length": size });
  createReadStream(file).pipe(response);
};

const POLICY =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self' ws: wss:; worker-src 'self' blob:; frame-ancestors 'none'";

const FIRST_QUERY = `# Chọn tài khoản ở góc trên bên phải · Choose an account at the top right
{
  cooperatives(first: 5) {
    totalCount
    nodes {
      nameVi
      area { fullNameVi }
      largeFields { name areaHa state }
      registrationCases { kind state }
      supportApplications { supportType requestedAmount state }
    }
  }
}
`;

const PAGE = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Hợp tác · GraphiQL</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/graphiql/graphiql.css">
<style>html,body{height:100%;margin:0}body{display:flex;flex-direction:column}#bar{padding:8px 16px;font:14px system-ui;text-align:right;background:#f7faf7}#bar select{padding:4px 8px;max-width:60vw}#page{flex:1;min-height:0}</style>
</head>
<body>
<div id="bar"><label>Tài khoản · Account <select id="login"><option value="">(khách · no sign-in)</option></select></label></div>
<div id="page"></div>
<script src="/graphiql/react.js"></script>
<script src="/graphiql/react-dom.js"></script>
<script src="/graphiql/graphiql.js"></script>
<script type="module">
import { createClient } from "/graphiql/client.js";
const url = location.origin + "/graphql";
const post = (query, variables) => fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query, variables }) }).then((r) => r.json());
const root = ReactDOM.createRoot(document.getElementById("page"));
const select = document.getElementById("login");
let socket;
const show = async () => {
  const login = select.value;
  localStorage.setItem("hoptac.login", login);
  let authorization;
  if (login) {
    const answer = await post("mutation($login: String!) { signInDemo(login: $login) { token } }", { login });
    authorization = "Bearer " + answer.data.signInDemo.token;
  }
  socket?.dispose();
  socket = createClient({ url: url.replace(/^http/, "ws"), lazy: true, connectionParams: authorization ? { authorization } : {} });
  const fetcher = GraphiQL.createFetcher({ url, wsClient: socket, headers: authorization ? { authorization } : {} });
  root.render(React.createElement(GraphiQL, { key: login, fetcher, defaultQuery: ${JSON.stringify(FIRST_QUERY)}, defaultEditorToolsVisibility: true }));
};
const { data } = await post("{ demoAccounts { login title } }");
for (const { login, title } of data?.demoAccounts ?? []) select.add(new Option(login + " · " + title, login));
select.value = localStorage.getItem("hoptac.login") ?? "";
if (select.selectedIndex < 0) select.value = "";
select.onchange = show;
await show();
</script>
</body>
</html>
`;
