import { fileURLToPath } from "node:url";
import { configuredPlugins } from "@hoptac/cli";
import { platform, type TestPlatform } from "@hoptac/testing";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "./browser.js";
import { type Pages, pagesOf, until } from "./pages.js";

/** What the page does: shows how many programmes there are, their names as followed, and whether that is current. */
const CODE = `
  import { createClient, rowsById, SupportProgrammesDocument, SupportProgrammeChangesDocument } from "@hoptac/client";
  const show = (id, text) => { document.getElementById(id).textContent = text; };
  const client = createClient({ url: "/graphql", authorization: () => globalThis.token, retry: { first: 10, longest: 100 } });
  const failed = (error) => show("error", error.code);
  globalThis.states = [];
  client.connection.subscribe(({ state }) => { globalThis.states.push(state); show("connection", state); });
  client.live(SupportProgrammesDocument).subscribe({ next: ({ data }) => show("count", data.supportProgrammes.totalCount), error: failed });
  const rows = rowsById((data) => data.supportProgrammes.nodes, ({ node }) => node);
  client.follow({ snapshot: SupportProgrammesDocument, changes: SupportProgrammeChangesDocument, ...rows }).subscribe({
    next: ({ state, snapshots }) => { show("codes", [...state.values()].map(({ code }) => code).join(" ")); show("snapshots", snapshots); },
    error: failed,
  });
`;
const BODY = ["connection", "count", "codes", "snapshots", "error"].map((id) => `<p id="${id}"></p>`).join("");

describe("the client in a browser", () => {
  let house: TestPlatform;
  let pages: Pages;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];
  const text = (id: string): Promise<string> =>
    page
      .locator(`#${id}`)
      .textContent()
      .then((shown) => shown ?? "");

  beforeAll(async () => {
    house = await platform(configuredPlugins);
    pages = await pagesOf(house);
    const { outputFiles } = await build({
      stdin: { contents: CODE, resolveDir: fileURLToPath(new URL(".", import.meta.url)), loader: "js" },
      bundle: true,
      write: false,
      minify: true,
      format: "esm",
      platform: "browser",
      target: "es2022",
    });
    browser = await openBrowser();
    // Its code is written into the page, which the policy of the gateway's own pages lets nobody do.
    page = await browser.newPage({ bypassCSP: true });
    page.on("pageerror", (error) => complaints.push(error.message));
    // A page of the gateway's own address, so that it may ask there; what it holds is written into it.
    await page.goto(`${pages.line.url}/healthz`);
    await page.evaluate(([body = "", token]) => Object.assign(document.body, { innerHTML: body }) && Object.assign(globalThis, { token }), [BODY, pages.token]);
    await page.addScriptTag({ type: "module", content: outputFiles[0]?.text ?? "" });
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.closeAll();
    await pages?.line.close();
    await house?.close();
  });

  test("asks, follows and shows that it is current", async () => {
    await until(async () => (await text("codes")) !== "" && (await text("count")) !== "", "the page has its answers");
    expect(await text("connection")).toBe("open");
    expect((await text("codes")).split(" ")).toHaveLength(Number(await text("count")));
  });

  test("the line is shut while something is written: the page says so, comes back, and nothing is missing", async () => {
    const count = Number(await text("count"));
    pages.line.shut(true);
    expect(pages.line.cut()).toBeGreaterThan(0);
    await until(async () => (await text("connection")) === "lost", "the page knows");
    const { errors } = await house
      .as("tai-chinh")
      .ask('mutation { openSupportProgramme(input: { code: "BROWSER", nameVi: "Trình duyệt", startsOn: "2017-07-20" }) { programme { id } } }');
    expect(errors).toBeUndefined();
    pages.line.shut(false);
    await until(async () => (await text("codes")).includes("BROWSER") && Number(await text("count")) === count + 1, "the page has what was written");
    expect(await text("connection")).toBe("open");
    expect(await text("snapshots")).toBe("1");
    expect(await text("error")).toBe("");
    expect(complaints).toEqual([]);
  });
});
