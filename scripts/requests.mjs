import { AsyncLocalStorage } from "node:async_hooks";
import crypto from "node:crypto";
import diagnostics from "node:diagnostics_channel";
import http from "node:http";

// Preloaded into the web server: what it knows of the request that it is working on, wherever in the program that is asked
// (lib/server/request.ts), and what it notes of each.

/**
 * A request: its number, which stands in the answer (`X-Request-Id`), in every line of the log that was written for it and in
 * what a person is told of an error; and the account it came from, once that is known.
 * @typedef {{ id: string, method: string, path: string, account: string | null }} RequestFacts
 */

/** @typedef {{ request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse }} Begun */

/** @type {AsyncLocalStorage<RequestFacts>} */
const current = new AsyncLocalStorage();
/** @type {typeof globalThis & { sixteenTablesRequest?: AsyncLocalStorage<RequestFacts> }} */ (
  globalThis
).sixteenTablesRequest = current;

const { ACCESS_LOG, LOG_LEVEL = "info", NEXTAUTH_URL } = process.env;
const isLogged = ACCESS_LOG !== "0" && ["", "info", "debug", "trace"].includes(LOG_LEVEL);

/** Files of the program and the questions of a supervisor, which say nothing of anybody's work. */
const QUIET = /^\/(_next\/|api\/health$|icon\.svg$|favicon\.ico$)/;

/** In the format of the other lines of the log (lib/server/log.ts). The query is left out: it may hold what was searched for. */
function note(/** @type {RequestFacts} */ { id, ...facts }, /** @type {object} */ outcome) {
  const time = new Date().toISOString();
  process.stdout.write(`${JSON.stringify({ level: 30, time, requestId: id, ...facts, ...outcome, msg: "request" })}\n`);
}

/**
 * What an answer says that says nothing of its own about it: files of the program, answers that there is nothing, errors. Pages
 * and routes have a stricter policy. It says nothing of where scripts may come from: workers among the
 * files would have to live by it.
 */
const HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
  "Content-Security-Policy": "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
};

/** At the last moment: what the program says itself counts alone, and is not to stand beside these. */
function addHeaders(/** @type {http.ServerResponse} */ response) {
  const { writeHead } = response;
  response.writeHead = /** @type {typeof writeHead} */ (
    (/** @type {[number]} */ ...args) => {
      for (const [name, value] of Object.entries(HEADERS))
        if (!response.hasHeader(name)) response.setHeader(name, value);
      return writeHead.apply(response, args);
    }
  );
}

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** Why a request is answered before the program sees it; null for one that it may see. */
function refusal(/** @type {import("node:http").IncomingMessage} */ { method = "", url = "" }) {
  if (!METHODS.has(method)) return { status: 405, words: `不支持 ${method} 请求。` };
  // No address of the program holds a NUL, and the database keeps none.
  if (/%00|\0/.test(url)) return { status: 400, words: "地址中有不能使用的字符。" };
  return null;
}

const emit = /** @type {(event: string | symbol, ...args: unknown[]) => boolean} */ (http.Server.prototype.emit);

/** @this {http.Server} @param {string | symbol} event @param {unknown[]} args */
function emitAllowed(event, ...args) {
  if (event === "request") {
    const [request, response] = /** @type {[http.IncomingMessage, http.ServerResponse]} */ (args);
    const refused = refusal(request);
    if (refused) {
      request.resume();
      response.writeHead(refused.status, { "Content-Type": "text/plain; charset=utf-8", Connection: "close" });
      response.end(refused.words);
      return true;
    }
  }
  return emit.call(this, event, ...args);
}
http.Server.prototype.emit = emitAllowed;

/**
 * The page that sends a form is one of this program's own if it was opened at the address that people open it at, whatever
 * name a proxy in front uses for the server. Next.js compares the two by this header; the browser alone writes Origin. What was
 * sent under its name is anybody's word.
 */
function trustOwnAddress(/** @type {import("node:http").IncomingHttpHeaders} */ headers) {
  delete headers["x-forwarded-host"];
  const { origin } = headers;
  if (!origin || !NEXTAUTH_URL || !URL.canParse(NEXTAUTH_URL)) return;
  const configured = new URL(NEXTAUTH_URL);
  if (configured.origin === origin) headers["x-forwarded-host"] = configured.host;
}

diagnostics.subscribe("http.server.request.start", (message) => {
  const { request, response } = /** @type {Begun} */ (message);
  const start = performance.now();
  const path = request.url?.split("?")[0] ?? "";
  /** @type {RequestFacts} */
  const facts = { id: crypto.randomUUID().slice(0, 8), method: request.method ?? "", path, account: null };
  current.enterWith(facts);
  response.setHeader("X-Request-Id", facts.id);
  addHeaders(response);
  trustOwnAddress(request.headers);
  if (!isLogged || QUIET.test(path)) return;
  response.once("close", () => {
    const ms = Math.round(performance.now() - start);
    note(
      facts,
      response.writableFinished ? { status: response.statusCode, ms } : { status: null, ms, brokenOff: true },
    );
  });
});
