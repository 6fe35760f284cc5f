import { spawn } from "node:child_process";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { expect, it, onTestFinished } from "vitest";

const PRELOAD = pathToFileURL(path.join(import.meta.dirname, "requests.mjs")).href;
/** Answers with the headers it was sent and what is known of the request after something else was waited for. */
const SERVER = `
  const server = require("node:http").createServer(async (request, response) => {
    await new Promise((resolve) => setImmediate(resolve));
    const facts = globalThis.sixteenTablesRequest.getStore();
    facts.account = "jingban";
    if (request.url === "/own") response.setHeader("Content-Security-Policy", "sandbox");
    response.statusCode = request.url.startsWith("/broken") ? 500 : 200;
    response.end(JSON.stringify({ headers: request.headers, facts }));
  });
  server.listen(0, "127.0.0.1", () => console.log(server.address().port));`;

const PUBLIC = "https://budget.example.gov.cn";

/** A server with the preload before it. */
async function serve(env: Record<string, string> = {}) {
  const server = spawn(process.execPath, ["--import", PRELOAD, "-e", SERVER], {
    env: { ...process.env, NEXTAUTH_URL: PUBLIC, ACCESS_LOG: "", LOG_LEVEL: "info", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void server.kill());
  const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
  const next = async () => String((await lines.next()).value);
  const url = `http://127.0.0.1:${await next()}`;
  return { url, next };
}

/** A reverse proxy as nginx is without further settings: it asks for the name of the server behind it. */
async function proxyTo(behind: string): Promise<string> {
  const proxy = http.createServer((request, response) => {
    const headers = { ...request.headers, host: new URL(behind).host };
    const { method = "GET", url = "/" } = request;
    const onward = http.request(behind + url, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void proxy.close());
  return `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
}

const send = async (url: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(url, { method: "POST", headers });
  return { ...(await answer.json()), number: answer.headers.get("x-request-id") };
};

it("knows the request wherever it is asked, and numbers the answer", async () => {
  const { url } = await serve();
  const answers = await Promise.all(["/one?q=1", "/two"].map((at) => send(url + at)));
  for (const [index, { facts, number }] of answers.entries()) {
    expect(facts).toEqual({ id: number, method: "POST", path: ["/one", "/two"][index], account: "jingban" });
    expect(number).toMatch(/^[0-9a-f]{8}$/);
  }
  expect(answers[0].number).not.toBe(answers[1].number);
});

it("writes one line a request, without what was asked for in the query", async () => {
  const { url, next } = await serve();
  await send(`${url}/_next/static/a.js`);
  await send(`${url}/api/health`);
  const { number } = await send(`${url}/broken?name=secret`);
  const line = JSON.parse(await next());
  expect(line).toEqual({
    ...{
      level: 30,
      requestId: number,
      method: "POST",
      path: "/broken",
      account: "jingban",
      status: 500,
      msg: "request",
    },
    ...{ time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/), ms: expect.any(Number) },
  });
});

it.each([{ ACCESS_LOG: "0" }, { LOG_LEVEL: "warn" }])("writes none with %j", async (env) => {
  const { url, next } = await serve(env);
  await send(url);
  const silent = await Promise.race([next(), send(url).then(() => "silent")]);
  expect(silent).toBe("silent");
});

it("takes a form of the configured address for its own behind a proxy that hides the name, and no other", async () => {
  const { url } = await serve();
  const proxy = await proxyTo(url);
  const forwarded = async (origin: string) => (await send(proxy, { origin })).headers["x-forwarded-host"];
  expect(await forwarded(PUBLIC)).toBe("budget.example.gov.cn");
  expect(await forwarded("http://budget.example.gov.cn")).toBeUndefined();
  expect(await forwarded("https://other.example")).toBeUndefined();
  expect(await forwarded("null")).toBeUndefined();
});

/** The answer to a request that no browser sends. */
function ask(url: string, method: string, headers: Record<string, string> = {}): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method, headers }, (response) => resolve(response.resume()));
    request.on("error", reject);
    request.end();
  });
}

it("answers what no part of the program takes, before any of it is asked", async () => {
  const { url } = await serve();
  const statuses = ["TRACE", "PROPFIND", "GET"].map(async (method) => (await ask(url, method)).statusCode);
  expect(await Promise.all(statuses)).toEqual([405, 405, 200]);
  expect((await ask(`${url}/budgets/%00`, "GET")).statusCode).toBe(400);
  expect((await ask(`${url}/login?next=%00`, "GET")).statusCode).toBe(400);
  expect((await ask(`${url}/login?next=%2500`, "GET")).statusCode).toBe(200);
});

it("gives every answer headers that forbid guessing types and framing, refused ones too", async () => {
  const { url } = await serve();
  for (const [method, at] of [
    ["GET", "/_next/static/a.js"],
    ["GET", "/broken"],
    ["TRACE", "/"],
  ] as const) {
    expect((await ask(url + at, method)).headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
      "content-security-policy": "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    });
  }
});

it("leaves headers alone that the program has set itself", async () => {
  const { url } = await serve();
  const { headers } = await ask(`${url}/own`, "GET");
  expect(headers["content-security-policy"]).toBe("sandbox");
});

it("believes no host that a request names for itself", async () => {
  const { url } = await serve();
  const { headers } = await send(url, { origin: "http://evil.example", "x-forwarded-host": "evil.example" });
  expect(headers["x-forwarded-host"]).toBeUndefined();
});

it("refuses what is large and comes from nobody, unread", async () => {
  const { url } = await serve();
  const sent = async (bytes: number, cookie: string) => {
    const headers = { cookie, "content-type": "text/plain" };
    return (await fetch(url, { method: "POST", headers, body: "[".repeat(bytes) })).status;
  };
  expect(await sent(64 * 1024, "")).toBe(200);
  expect(await sent(64 * 1024 + 1, "other=1")).toBe(401);
  expect(await sent(64 * 1024 + 1, "other=1; next-auth.session-token=sealed")).toBe(200);
});
