import { AsyncLocalStorage } from "node:async_hooks";
import { afterAll, beforeEach, expect, it, vi } from "vitest";

const lines: string[] = [];
vi.mock("./log", async () => {
  const { createLog } = await vi.importActual<typeof import("./log")>("./log");
  const log = createLog("info", { write: (line: string) => void lines.push(line) });
  return { log: () => log };
});

const { logConsole } = await import("./console-log");
const shared = globalThis as { sixteenTablesRequest?: AsyncLocalStorage<object> };
const requests = new AsyncLocalStorage<object>();
const within = (work: () => void) =>
  requests.run({ id: "0a1b2c3d", method: "GET", path: "/budgets", account: null }, work);

const { error, warn, log, info, debug } = console;
shared.sixteenTablesRequest = requests;
logConsole();
afterAll(() => {
  Object.assign(console, { error, warn, log, info, debug });
  delete shared.sixteenTablesRequest;
});
beforeEach(() => void lines.splice(0));

const written = () => lines.map((line) => JSON.parse(line));

it("writes what is said on the console as lines of the log", () => {
  console.warn("%s of %d\nlines", "two", 2);
  console.debug("nothing at this level");
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^[^\n]+\n$/);
  expect(written()).toMatchObject([{ level: 40, source: "console", msg: "two of 2\nlines" }]);
});

it("writes an error with its stack in one line, and that of a page once, under the number the person is shown", () => {
  const thrown = Object.assign(new Error("out of order"), { digest: "12345" });
  within(() => {
    console.error(thrown);
    // As Next.js tells it again where the page is put together: without a message, with the digest.
    console.error(Object.assign(new Error("omitted"), { digest: thrown.digest }));
  });
  expect(thrown.digest).toBe("0a1b2c3d");
  expect(written()).toMatchObject([
    {
      ...{ level: 50, errorId: "0a1b2c3d", requestId: "0a1b2c3d", path: "/budgets", msg: "out of order" },
      err: { message: "out of order", stack: expect.stringContaining("console-log.test.ts") },
    },
  ]);
});

it("writes errors outside of a request too", () => {
  console.error(" ⨯", new Error("lost"));
  expect(written()).toMatchObject([{ level: 50, msg: "⨯", err: { message: "lost" } }]);
});
