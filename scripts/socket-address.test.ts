import { spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it, onTestFinished } from "vitest";

const PRELOAD = pathToFileURL(path.join(import.meta.dirname, "socket-address.mjs")).href;
const SERVER = `
  const server = require("node:http").createServer((request, response) => response.end(JSON.stringify(request.headers)));
  server.listen(0, process.argv[1], () => console.log(server.address().port));`;

/** The address of a server that answers with the headers it was sent, with the preload before it. */
async function echoOn(host: string): Promise<string> {
  const server = spawn(process.execPath, ["--import", PRELOAD, "-e", SERVER, host], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void server.kill());
  const port = await new Promise((resolve) => server.stdout.once("data", resolve));
  return `http://127.0.0.1:${String(port).trim()}`;
}

it.each(["127.0.0.1", "::"])(
  "notes where a connection to a server on %s comes from, whatever the request says",
  async (host) => {
    const url = await echoOn(host);
    const headers = { "X-Socket-Address": "203.0.113.1", "X-Forwarded-For": "203.0.113.2" };
    expect(await (await fetch(url, { headers })).json()).toMatchObject({
      "x-socket-address": "127.0.0.1",
      "x-forwarded-for": "203.0.113.2",
    });
  },
);
