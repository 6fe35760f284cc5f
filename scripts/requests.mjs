import { AsyncLocalStorage } from "node:async_hooks";
import crypto from "node:crypto";
import diagnostics from "node:diagnostics_channel";
import http from "node:http";
import { Door, sessionIn } from "./door.mjs";

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
/** What a page may be sent without a session, in bytes; lib/server/form-body.ts looks at the rest, when cookies can be opened. */
const LARGEST_UNKNOWN = 64 * 1024;

/** Why a request is answered before the program sees it; null for one that it may see. */
function refusal(/** @type {import("node:http").IncomingMessage} */ { method = "", url = "", headers }) {
  if (!METHODS.has(method)) return { status: 405, words: `不支持 ${method} 请求。` };
  // No address of the program holds a NUL, and the database keeps none.
  if (/%00|\0/.test(url)) return { status: 400, words: "地址中有不能使用的字符。" };
  if (Number(headers["content-length"]) > LARGEST_UNKNOWN && sessionIn(headers.cookie) === null)
    return { status: 401, words: "请先登录；如已登录，可能登录已过期，请重新登录。" };
  return null;
}

/** @param {http.IncomingMessage} request @param {http.ServerResponse} response @param {number} status @param {string} words */
function refuse(request, response, status, words) {
  request.resume();
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", Connection: "close" });
  response.end(words);
}

const door = new Door();
const emit = /** @type {(event: string | symbol, ...args: unknown[]) => boolean} */ (http.Server.prototype.emit);

/** @this {http.Server} @param {string | symbol} event @param {unknown[]} args */
function emitAllowed(event, ...args) {
  if (event !== "request") return emit.call(this, event, ...args);
  const [request, response] = /** @type {[http.IncomingMessage, http.ServerResponse]} */ (args);
  const refused = refusal(request);
  const session = QUIET.test(request.url?.split("?")[0] ?? "") ? null : sessionIn(request.headers.cookie);
  if (refused) refuse(request, response, refused.status, refused.words);
  else if (session === null) return emit.call(this, event, ...args);
  else {
    const closed = (/** @type {() => void} */ done) => void response.once("close", done);
    const visit = { closed, go: () => void emit.call(this, event, ...args), gone: () => response.closed };
    if (!door.enter(session, visit)) refuse(request, response, 429, "您同时打开或下载的内容太多，请几秒后再试。");
  }
  return true;
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
