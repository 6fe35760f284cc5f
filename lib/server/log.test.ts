import { expect, it } from "vitest";
import { createLog } from "./log";

it("writes what happened and leaves secrets out", () => {
  const lines: string[] = [];
  const log = createLog("info", { write: (line: string) => lines.push(line) });
  log.debug("below the level");
  log.info(
    { account: "jingban", password: "p", user: { passwordHash: "h" }, req: { headers: { cookie: "c" } } },
    "sign-in",
  );
  expect(lines).toHaveLength(1);
  const { time, ...entry } = JSON.parse(lines[0] ?? "");
  expect(time).toMatch(/^\d{4}-\d\d-\d\dT/);
  expect(entry).toEqual({
    level: 30,
    account: "jingban",
    password: "***",
    user: { passwordHash: "***" },
    req: { headers: { cookie: "***" } },
    msg: "sign-in",
  });
});
