import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { build } from "esbuild";
import { findBrowser } from "@/scripts/browser.mjs";
import type { TestingWindow } from "./testing-page";

/** A browser and a small site that serves nothing but one testing page. */
export interface TestingSite {
  /** opens the page anew, e.g. with `?rows=2000`, and waits until one of its inputs has the focus */
  open(query?: string): Promise<Page>;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = { ".js": "text/javascript", ".css": "text/css" };

const HTML = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>填报</title>
<link rel="stylesheet" href="/testing-page.css"></head>
<body><div id="root"></div><script type="module" src="/testing-page.js"></script></body></html>`;

type Files = ReadonlyMap<string, Uint8Array>;

/** What each folder was bundled into: test files that follow one another in a process share it. */
const bundles = new Map<string, Promise<Files>>();

function bundled(folder: string): Promise<Files> {
  const known = bundles.get(folder) ?? bundle(folder);
  bundles.set(folder, known);
  return known;
}

/** The page and the parts it loads when they are asked for, as production code, by their addresses. */
async function bundle(folder: string): Promise<Files> {
  const outdir = path.join(folder, "out");
  const { outputFiles } = await build({
    entryPoints: [path.join(folder, "testing-page.tsx")],
    outdir,
    write: false,
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: "chrome108",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  return new Map(outputFiles.map((file) => [`/${path.relative(outdir, file.path)}`, file.contents]));
}

async function serve(files: Files) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = files.get(pathname);
    const found = file !== undefined || pathname === "/";
    response.writeHead(found ? 200 : 404, { "Content-Type": TYPES[path.extname(pathname)] ?? "text/html" });
    response.end(file ?? (found ? HTML : ""));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

async function launch(args: readonly string[]): Promise<Browser> {
  const found = await findBrowser();
  return chromium.launch({ ...found, args: [...found.args, ...args], env: { ...process.env, ...found.env } });
}

/** The site of the grid's testing page. @param args further arguments for the browser */
export const openGridSite = (args: readonly string[] = []) => openSite(import.meta.dirname, args);

/** Bundles and serves the `testing-page.tsx` of a folder and starts the browser. */
export async function openSite(folder: string, args: readonly string[] = []): Promise<TestingSite> {
  const [server, browser] = await Promise.all([bundled(folder).then(serve), launch(args)]);
  const { port } = server.address() as AddressInfo;
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: "zh-CN",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  return {
    open: async (query = "") => {
      await Promise.all(context.pages().map((page) => page.close()));
      const page = await context.newPage();
      const broken = new Promise<never>((_, reject) => page.once("pageerror", reject));
      await page.goto(`http://127.0.0.1:${port}/${query}`);
      const ready = page.waitForFunction(() => document.activeElement instanceof HTMLInputElement);
      await Promise.race([ready, broken]);
      return page;
    },
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What the page has told and holds. */
export function testingOf(page: Page): Promise<TestingWindow> {
  return page.evaluate(() => (window as unknown as { testing: TestingWindow }).testing);
}

/** An input method at work on the page: letters gather in the cell until they are chosen. */
export async function inputMethodOf(page: Page) {
  const session = await page.context().newCDPSession(page);
  const key = (type: "rawKeyDown" | "keyUp", code: string, windowsVirtualKeyCode: number) =>
    session.send("Input.dispatchKeyEvent", { type, key: "Process", code, windowsVirtualKeyCode });
  return {
    /** presses the keys of these letters one after the other */
    compose: async (letters: string) => {
      for (let end = 1; end <= letters.length; end++) {
        const code = `Key${letters.charAt(end - 1).toUpperCase()}`;
        await key("rawKeyDown", code, 229);
        const text = letters.slice(0, end);
        await session.send("Input.imeSetComposition", { text, selectionStart: end, selectionEnd: end });
        await key("keyUp", code, letters.toUpperCase().charCodeAt(end - 1));
      }
    },
    /** a key that the input method keeps for itself, such as Enter or an arrow among its candidates */
    press: async (code: string) => {
      await key("rawKeyDown", code, 229);
      await key("keyUp", code, 229);
    },
    /** chooses a candidate: its text takes the place of the letters */
    choose: async (text: string) => {
      await key("rawKeyDown", "Space", 229);
      await session.send("Input.insertText", { text });
      await key("keyUp", "Space", 32);
    },
  };
}
