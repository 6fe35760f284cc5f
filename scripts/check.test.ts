import { mkdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { demoJson } from "../lib/domain/book/testing";
import { check as run } from "./check";
import { commandFolder } from "./testing";

const USAGE = "用法：npm run check -- 预算书或目录… --out 结果.json";

const { path, start, write } = commandFolder("check.ts");

const check = (...args: string[]) => run(args, path());

const result = (name = "out.json") => JSON.parse(readFileSync(path(name), "utf8"));

/** The demo with two lines of one code that does not exist. */
function wrongCode() {
  const book = demoJson();
  const lines = book.lines.map((line, index) => (index < 2 ? { ...line, function: "2999901" } : line));
  return { ...book, lines };
}

describe("npm run check", () => {
  it("lists what was found in a file and in the files of a path(), as they were named", () => {
    mkdirSync(path("books"));
    write("one.json", wrongCode());
    write("books/b.json", "{");
    write("books/a.json", demoJson());
    write("books/note.txt", "no book");
    const { status, stderr } = check("one.json", "books", "--out", "out.json");
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    const [one, a, b] = result();
    expect([one.file, a.file, b.file]).toEqual(["one.json", "books/a.json", "books/b.json"]);
    expect([one.refused, a.refused]).toEqual([null, null]);
    expect(b).toEqual({
      file: "books/b.json",
      refused: "不是有效的 JSON，第 1 行第 2 列（文件结尾）有误",
      findings: [],
    });
    const found = one.findings.filter(({ rule }: { rule: string }) => rule === "CLS-01");
    expect(found).toMatchObject([
      { severity: "block", subject: "line:L001.function", also: ["line:L002.function"], actual: "2999901" },
    ]);
  });

  it("exits 0 when nothing must be mended", async () => {
    write("book.json", demoJson());
    const { status, stdout } = await start("book.json", "--out", "out.json");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^预算书 1 份，无法读取 0 份；必须改正 0 项，/);
  });

  it.each([
    [[], `缺少预算书文件或目录。${USAGE}`],
    [["book.json"], `缺少 --out 结果文件。${USAGE}`],
    [["book.json", "--out"], `选项 --out 后缺少文件。${USAGE}`],
    [["book.json", "--quick", "--out", "x"], `无法识别的选项 --quick。${USAGE}`],
    [["missing.json", "--out", "x"], "无法读取：missing.json：文件或目录不存在"],
    [[".", "--out", "x"], "目录中没有预算书（*.json）：."],
  ])("says in one line what is wrong with %j", (args, stderr) => {
    expect(check(...args)).toEqual({ status: 2, stdout: "", stderr });
  });

  it("says where the result could not be written", async () => {
    write("book.json", demoJson());
    expect(await start("book.json", "--out", "none/out.json")).toEqual({
      status: 2,
      stdout: "",
      stderr: `结果无法写入：${path("none/out.json")}：文件或目录不存在`,
    });
  });
});
