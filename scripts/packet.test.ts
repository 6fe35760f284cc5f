import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { demoJson } from "../lib/domain/book/testing";
import { packet as run } from "./packet";
import { commandFolder } from "./testing";

const USAGE =
  "用法：npm run packet -- 预算书.json --out 输出目录 [--unit 单位编码|all] [--signed 年-月-日] [--formulas] [--lines] [--book]";
const FILES = [
  "2024年部门预算公开.html",
  "2024年部门预算公开.pdf",
  "2024年部门预算公开套表.xlsx",
  "2024年部门预算情况说明.docx",
  "datapackage.json",
  "findings.json",
  "manifest.json",
  "narrative.json",
  "roundings.json",
  "coverage.json",
  "tables.json",
  ...Array.from({ length: 15 }, (_, index) => `table-${String(index + 1).padStart(2, "0")}.csv`),
  "table-16-1.csv",
  "table-16-2.csv",
].sort();

const { path, start, write } = commandFolder("packet.ts");

const packet = (...args: string[]) => run(args, path());

const writeBook = (book: unknown, name = "book.json") => write(name, book);

/** The message of a refusal, after checking that it is one line, exit 2, and that nothing was written. */
async function refusal(...args: string[]): Promise<string> {
  const before = readdirSync(path(), { recursive: true }).sort();
  const { status, stdout, stderr } = await packet(...args);
  expect(readdirSync(path(), { recursive: true }).sort()).toEqual(before);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr.split("\n")).toHaveLength(1);
  return stderr;
}

describe("npm run packet", () => {
  it("writes the whole packet of the demo book from any folder", async () => {
    const { status, stdout, stderr } = await start(writeBook(demoJson()), "--out", "公开/2024");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(readdirSync(path("公开/2024")).sort()).toEqual(FILES);
    expect(stdout).toMatch(/^重庆市万盛经济技术开发区管理委员会办公室 2024 年部门预算公开\n/);
    expect(stdout).toContain("校验：必须改正 0 项");
    const { tables } = JSON.parse(readFileSync(path("公开/2024/tables.json"), "utf8"));
    expect(tables).toHaveLength(17);
    expect(tables[0].rows[0]).toEqual(["合计", "1,952.98", "合计", "1,952.98"]);
  });

  it("writes the packet of a unit, or of every unit, each a draft while something of it is not stated", async () => {
    const book = writeBook(demoJson());
    const { status, stdout } = await packet(book, "--unit", "all", "--out", "单位", "--signed", "2024-02-08");
    expect(status).toBe(1);
    expect(readdirSync(path("单位")).sort()).toEqual(["202001", "202002"]);
    const ofUnit = (file: string) => file.replace("部门预算", "单位预算");
    expect(readdirSync(path("单位/202001")).sort()).toEqual(FILES.map(ofUnit).sort());
    const { title } = JSON.parse(readFileSync(path("单位/202002/narrative.json"), "utf8"));
    expect(title).toBe("重庆市万盛经济技术开发区政府信息公开中心2024年单位预算情况说明（草稿）");
    expect(stdout).toContain("重庆市万盛经济技术开发区政府信息公开中心 2024 年单位预算公开（草稿）");
    expect(readFileSync(path("单位/202002/2024年单位预算公开.html"), "utf8")).toContain(
      "<h1><span>重庆市万盛经济技术开发区政府信息公开中心</span>2024 年单位预算公开</h1>",
    );
    expect(await refusal(book, "--unit", "999", "--out", "out")).toBe(
      `没有单位 999，应为 202001（重庆市万盛经济技术开发区管理委员会办公室）、202002（重庆市万盛经济技术开发区政府信息公开中心） 之一：${path("book.json")}`,
    );
  });

  it("replaces an earlier packet and leaves other files alone", async () => {
    mkdirSync(path("out"));
    writeFileSync(path("out/tables.json"), "old");
    writeFileSync(path("out/说明.txt"), "mine");
    expect((await packet(writeBook(demoJson()), "--out", "out")).status).toBe(0);
    expect(readdirSync(path("out")).sort()).toEqual([...FILES, "说明.txt"].sort());
    expect(readFileSync(path("out/说明.txt"), "utf8")).toBe("mine");
    expect(readFileSync(path("out/tables.json"), "utf8")).not.toBe("old");
  });

  it("writes a draft and exits 1 when a blocking finding stands", async () => {
    const book = demoJson();
    const [line] = book.lines;
    if (!line) throw new Error("the demo book has lines");
    line.amount = "1.00";
    const { status, stdout } = await packet(writeBook(book), "--out", "out");
    expect(status).toBe(1);
    expect(stdout).toContain("部门预算公开（草稿）");
    expect(readdirSync(path("out")).sort()).toEqual(FILES);
    const { title } = JSON.parse(readFileSync(path("out/narrative.json"), "utf8"));
    expect(title).toMatch(/（草稿）$/);
  });

  it.each([
    [[], "缺少预算书文件。"],
    [["book.json"], "缺少 --out 输出目录。"],
    [["book.json", "--out"], "选项 --out 后缺少目录。"],
    [["book.json", "--out", "out", "--pdf"], "无法识别的选项 --pdf。"],
    [["book.json", "--out", "out", "--signed"], "选项 --signed 后缺少日期。"],
    [["book.json", "--out", "out", "--unit"], "选项 --unit 后缺少单位编码或 all。"],
    [
      ["book.json", "--out", "out", "--signed", "2024-02-30"],
      "选项 --signed 的日期“2024-02-30”无法识别，应为 2024-02-08 的形式。",
    ],
    [["book.json", "other.json", "--out", "out"], "多余的参数 other.json。"],
  ])("says what is wrong with %j, and how it goes", async (args, message) => {
    writeBook(demoJson());
    expect(await refusal(...args)).toBe(`${message}${USAGE}`);
  });

  it("says why a book cannot be read", async () => {
    expect(await start("none.json", "--out", "out")).toEqual({
      status: 2,
      stdout: "",
      stderr: `预算书无法读取：${path("none.json")}：文件或目录不存在`,
    });
    expect(readdirSync(path())).toEqual([]);
    expect(await refusal(".", "--out", "out")).toBe(`预算书无法读取：${path()}：是目录，应为文件`);
    writeFileSync(path("gbk.json"), Buffer.from([0x7b, 0xd6, 0xd8, 0xc7, 0xec, 0x7d]));
    expect(await refusal("gbk.json", "--out", "out")).toBe(
      `预算书无法读取：${path("gbk.json")}：不是 UTF-8 编码的文本，请另存为 UTF-8`,
    );
    expect(await refusal(writeBook('{\n  "format": \n}', "broken.json"), "--out", "out")).toBe(
      `预算书无法读取：${path("broken.json")}：不是有效的 JSON，第 3 行第 1 列“}”处有误`,
    );
    expect(await refusal(writeBook({ ...demoJson(), format: "budget-book/9" }), "--out", "out")).toMatch(
      /^预算书无法读取：.*format.*budget-book\/9/,
    );
    const book = demoJson();
    const [line] = book.lines;
    if (!line) throw new Error("the demo book has lines");
    line.amount = "1,23.4";
    expect(await refusal(writeBook(book), "--out", "out")).toMatch(/^预算书无法读取：.*lines\[0\]\.amount.*1,23\.4/);
  });

  it("prints a substitute for a character that cannot be printed and says so; signs, adds formulas, lines and the book when told to", async () => {
    const book = demoJson();
    book.department.name = "示例\u{e000}办公室";
    const options = ["--signed", "2024-02-08", "--formulas", "--lines", "--book"];
    const { status, stdout } = await packet(writeBook(book), "--out", "out", ...options);
    expect(status).toBe(0);
    const page = readFileSync(path("out/2024年部门预算公开.html"), "utf8");
    expect(page).toContain("办公室<br>2024年2月8日</p>");
    expect(page).toContain("2010301 行政运行 · 30101 基本工资");
    expect(existsSync(path("out/2024年部门预算公开套表（公式版）.xlsx"))).toBe(true);
    expect(JSON.parse(readFileSync(path("out/book.json"), "utf8")).department.name).toBe("示例\u{e000}办公室");
    expect(stdout).toContain(
      "注意：2024年部门预算公开.pdf：PDF 字库中没有以下字符，已印作“〓”：U+E000（见“示例〓办公室202”）；请改用其他写法，或确认后公开",
    );
  });

  it("says why the folder cannot be written", async () => {
    writeBook(demoJson());
    writeFileSync(path("file"), "");
    expect(await refusal("book.json", "--out", "file")).toBe(
      `输出目录无法建立：${path("file")}：同名文件已存在，应为目录`,
    );
    expect(await refusal("book.json", "--out", "file/deep")).toBe(
      `输出目录无法建立：${path("file/deep")}：路径中有一段是文件，不是目录`,
    );
    mkdirSync(path("out/tables.json"), { recursive: true });
    expect(await refusal("book.json", "--out", "out")).toBe(
      `输出目录无法使用：${path("out/tables.json")} 是目录，请移走`,
    );
    expect(existsSync(path("out/findings.json"))).toBe(false);
  });
});
