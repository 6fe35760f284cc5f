import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { packetOf, replacedAfter } from "../lib/packet/verify/testing";
import { zipEntries } from "../lib/packet/zip";
import { startScript } from "./testing";
import { verify } from "./verify";

const folder = mkdtempSync(join(tmpdir(), "verify-"));
let files: Map<string, Buffer>;
beforeAll(async () => {
  files = await packetOf();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The same in a process of its own, started where the packet is. */
async function start(...args: string[]) {
  const { status, stdout, stderr } = await startScript("scripts/verify.ts", args, { cwd: folder });
  return { status, lines: stdout.split("\n"), stderr };
}

it("passes a packet from any folder", async () => {
  writeFileSync(join(folder, "公开包.zip"), zipEntries([...files]));
  const passed = await start("公开包.zip");
  expect([passed.status, passed.stderr, passed.lines[0]]).toEqual([
    0,
    "",
    "重庆市万盛经济技术开发区管理委员会办公室 2024 年部门预算公开包",
  ]);
  expect(passed.lines[1]).toMatch(
    /^核验通过：\d+ 个文件与清单一致，Excel、Word、PDF、网页、CSV 逐格核对表格 \d+ 格次、文字 \d+ 段次，全部一致$/,
  );
});

it("names the file and the cell that was changed in it", async () => {
  const csv = files.get("table-03.csv")?.toString("utf8") ?? "";
  const changed = new Map(files).set("table-03.csv", Buffer.from(replacedAfter(csv, "合计", "1952.98", "1952.99")));
  writeFileSync(join(folder, "改动.zip"), zipEntries([...changed]));
  const failed = await verify(["改动.zip"], folder);
  expect(failed.status).toBe(1);
  expect(failed.stdout.split("\n").slice(1)).toEqual([
    expect.stringMatching(/^不一致：table-03\.csv：内容与清单不符：/),
    "不一致：table-03.csv：表 3 第 1 行（合计）第 3 栏（总计），文件第 2 条记录：应为“1,952.98”，此文件为“1952.99”",
    "核验未通过：共 2 处不一致",
  ]);
});

it("ends with 2 in one line when there is no packet to read", async () => {
  const usage = "用法：npm run verify -- 公开包.zip（或解开后的文件夹）";
  expect(await start()).toEqual({ status: 2, lines: [""], stderr: `无法核验：缺少公开包。${usage}` });
  expect(await verify(["没有.zip"], folder)).toMatchObject({ status: 2, stderr: "无法核验：文件或目录不存在" });
});
