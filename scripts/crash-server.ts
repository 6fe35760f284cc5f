import http from "node:http";
import type { AddressInfo } from "node:net";
import { saveBatch } from "../lib/features/entry/mutations";
import { openDatabase } from "../lib/server/db";

// What crash.test.ts kills: a process that saves batches as the program's server does, on its own connections to the
// database of DATABASE_URL, and answers only what was committed. It prints its port.

const db = openDatabase(process.env.DATABASE_URL ?? "", 10);

async function answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  try {
    const saved = await saveBatch(db, JSON.parse(Buffer.concat(chunks).toString("utf8")));
    response.end(JSON.stringify(saved));
  } catch (error) {
    response.statusCode = 500;
    response.end(String(error));
  }
}

const server = http.createServer((request, response) => void answer(request, response));
server.listen(0, "127.0.0.1", () => console.log((server.address() as AddressInfo).port));
