import { afterAll, expect, it } from "vitest";
import { errorSentence, reportError } from "./action-error";
import { isDiskFull, wasDiskFull } from "./disk-full";
import { serveFrom } from "./session-testing";

serveFrom("postgresql://nobody@127.0.0.1:1/nothing");
// Other test files follow in this process; one of them asks for the health of the program.
afterAll(() => Reflect.deleteProperty(globalThis, "sixteenTablesDiskFull"));

it("is known by PostgreSQL's and the system's code, however deep it stands", () => {
  expect(isDiskFull({ code: "53100" })).toBe(true);
  expect(isDiskFull(Object.assign(new Error("write"), { code: "ENOSPC" }))).toBe(true);
  expect(isDiskFull(new Error("outside", { cause: { kind: "postgres", originalCode: "53100" } }))).toBe(true);
  expect(isDiskFull({ meta: { driverAdapterError: { cause: { originalCode: "53100" } } } })).toBe(true);
  expect(isDiskFull({ code: "53200" })).toBe(false);
  expect(isDiskFull(null)).toBe(false);
});

it("is told to the person and remembered for the health check for two minutes", () => {
  const other = reportError(new Error("other"), "test");
  expect(errorSentence(other)).toBe(`系统出错，编号 ${other}。请稍后重试；仍不成功请把编号告诉系统管理员。`);
  expect(wasDiskFull()).toBe(false);
  const full = reportError({ code: "53100" }, "test");
  expect(errorSentence(full)).toBe(
    `服务器的磁盘空间已满，没有保存，编号 ${full}。请立即告诉系统管理员清理磁盘；清理后重试即可，已保存的内容不受影响。`,
  );
  expect(wasDiskFull()).toBe(true);
  expect(wasDiskFull(Date.now() + 121_000)).toBe(false);
});
