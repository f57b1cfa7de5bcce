import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { until } from "./pages.js";

/** The page as `npm run build` leaves it. */
export const BUILT = fileURLToPath(new URL("../../packages/dashboard/dist", import.meta.url));
const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

export interface Look {
  readonly language?: "vi" | "en";
  readonly width?: number;
}

/** Windows of a browser on the committee's page, in which everything that goes wrong is noted. */
export interface Windows {
  readonly complaints: readonly string[];
  /** A window of somebody, live. */
  open(login: string, path: string, look?: Look): Promise<Page>;
  /** Goes to another page in a window that is open. */
  goTo(page: Page, path: string): Promise<void>;
  /** What axe-core finds grave on the page that is shown. */
  grave(page: Page): Promise<readonly string[]>;
}

interface Found {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

const isLive = (page: Page, path: string): Promise<void> => until(async () => (await page.locator(".connection.open").count()) === 1, `${path} is live`);

/** Opens windows at an address. */
export function windowsOf(browser: () => Browser, url: () => string): Windows {
  const complaints: string[] = [];
  return {
    complaints,
    open: async (login, path, { language = "vi", width = 1280 } = {}) => {
      const context = await browser().newContext({ viewport: { width, height: 900 } });
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => {
        // That a line is cut is told by the browser too, and is what some stories do.
        if (message.type() === "error" && !/ERR_|WebSocket/.test(message.text())) complaints.push(message.text());
      });
      await page.addInitScript(
        ([who = "", words = ""]) => {
          localStorage.setItem("hoptac.login", who);
          localStorage.setItem("hoptac.language", words);
        },
        [login, language],
      );
      await page.goto(`${url()}${path}`);
      await isLive(page, path);
      return page;
    },
    goTo: async (page, path) => {
      await page.goto(`${url()}${path}`);
      await page.locator("h1").waitFor();
      await isLive(page, path);
    },
    grave: async (page) => {
      await page.evaluate(readFileSync(AXE, "utf8")); // the page's own policy lets no other script in
      const found = await page.evaluate(
        async () => (await (globalThis as unknown as { axe: { run(): Promise<{ violations: Found[] }> } }).axe.run()).violations,
      );
      return found.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    },
  };
}
