import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readBookText, writeBook } from "../lib/domain/book";
import { demoJson } from "../lib/domain/book/testing";
import { departmentBook } from "../lib/domain/district/testing";
import { packets } from "./packets";
import { doJob } from "./packets/job";
import { startScript } from "./testing";
import { scriptArguments } from "./typescript.mjs";

const SCRIPT = "scripts/packets.ts";
const DEMO = "重庆市万盛经济技术开发区管理委员会办公室";

let folder: string;
/** A folder of its own for the tests of a group. */
function ownFolder(): void {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "packets-"));
    mkdirSync(join(folder, "预算书"));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
}

function write(name: string, book: unknown = demoJson()): void {
  writeFileSync(join(folder, "预算书", name), typeof book === "string" ? book : JSON.stringify(book));
}

const ended = (status: number | null, stdout: string, stderr: string) => {
  return { status, printed: stdout.trimEnd().split("\n"), progress: stderr.trimEnd().split("\n").sort() };
};

/** The command in processes of its own, as npm starts it. */
async function start(...args: string[]) {
  const { status, stdout, stderr } = await startScript(SCRIPT, args, {
    cwd: join(import.meta.dirname, ".."),
    env: { ...process.env, npm_lifecycle_event: "packets", INIT_CWD: folder },
  });
  return ended(status, stdout, stderr);
}

/** The command, which makes its packets in this process. */
async function make(...args: string[]) {
  const told: string[] = [];
  const { status, stdout, stderr } = await packets(args, folder, {
    maker: (options) => ({ make: (job) => doJob(job, options), stop: async () => {}, peakMegabytes: 0 }),
    stream: { isTTY: false, write: (text: string) => told.push(text) },
  });
  return ended(status, stdout, told.join("") + stderr);
}

/** The book of another department as the JSON of its file. */
const another = (number: number) => writeBook(departmentBook(number)) as ReturnType<typeof demoJson>;
const OTHER = departmentBook(1).department.name;

const RUN = ["预算书", "--out", "公开", "--jobs", "2"];
const run = (...args: string[]) => make(...RUN, ...args);
const manifest = (name: string) => JSON.parse(readFileSync(join(folder, "公开", name, "manifest.json"), "utf8"));

describe("npm run packets", () => {
  ownFolder();
  let result: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    write("甲.json");
    const blocked = another(1);
    const [line] = blocked.lines;
    if (!line) throw new Error("the demo book has lines");
    line.amount = "1.00";
    write("乙.json", blocked);
    write("坏.json", "{");
    write("汇总.json");
    result = await start(...RUN, "--name", "示例区");
  });

  it("makes a packet of every book and of all together, and says which book is bad", () => {
    const { status, printed, progress } = result;
    expect(status).toBe(3);
    expect(progress.map((text) => text.replace(/^\[\d\/5\] /, "")).sort()).toEqual([
      `乙.json：${OTHER}（草稿）`,
      "坏.json：未生成：不是有效的 JSON，第 1 行第 2 列（文件结尾）有误",
      "汇总.json：未生成：此名称留给汇总材料，请改名",
      "汇总：示例区各部门（汇总）（草稿）",
      `甲.json：${DEMO}`,
    ]);
    expect(readdirSync(join(folder, "公开")).sort()).toEqual(
      ["summary.csv", "summary.json", "乙", "汇总", "汇总.json", "甲"].sort(),
    );
    expect(printed[0]).toBe("公开包 2 个，其中草稿 1 个，沿用已有 0 个；未生成 2 个");
    expect(printed).toContain("  汇总.json：此名称留给汇总材料，请改名");
  });

  it("sums the findings up by department and by rule", () => {
    const { departments, rules, failed, district } = JSON.parse(
      readFileSync(join(folder, "公开/summary.json"), "utf8"),
    );
    expect(departments.map(({ file, draft }: { file: string; draft: boolean }) => [file, draft])).toEqual([
      ["乙.json", true],
      ["甲.json", false],
    ]);
    expect(rules.find(({ rule }: { rule: string }) => rule === "CLS-14")).toMatchObject({
      departments: 2,
      findings: 4,
    });
    expect(failed.map(({ file }: { file: string }) => file)).toEqual(["坏.json", "汇总.json"]);
    expect(district).toEqual({ folder: "汇总", name: "示例区各部门（汇总）", draft: true });
    const csv = readFileSync(join(folder, "公开/summary.csv"), "utf8").split("\r\n");
    expect(csv[0]).toBe("\ufeff文件,部门编码,部门全称,状态,规则,规则名称或原因,级别,问题数");
    expect(csv).toContain(`甲.json,202,${DEMO},可公开,CLS-14,“其他”科目的金额占比,提示,2`);
  });

  it("prints the district's tables, and keeps their book for the words that people write", () => {
    const tables = JSON.parse(readFileSync(join(folder, "公开/汇总/tables.json"), "utf8")).tables;
    expect(tables[0].title).toBe("2024 年示例区部门收支预算总表");
    const book = readBookText(readFileSync(join(folder, "公开/汇总.json"), "utf8"));
    expect(book.units.map(({ code }) => code)).toEqual(["301-301001", "301-301002", "202-202001", "202-202002"]);
  });
});

describe("what is published besides", () => {
  ownFolder();
  it("is in every packet when it is asked for: figures that open to the lines, and the book", async () => {
    write("甲.json");
    expect((await run()).status).toBe(0);
    expect((await run("--lines", "--book")).printed[0]).toBe("公开包 1 个，其中草稿 0 个，沿用已有 0 个；未生成 0 个");
    expect(manifest("甲").drawn).toMatchObject({ showLines: true, includeBook: true });
    expect(readBookText(readFileSync(join(folder, "公开/甲/book.json"), "utf8"))).toEqual(
      readBookText(JSON.stringify(demoJson())),
    );
    expect((await run("--lines", "--book")).printed[0]).toBe("公开包 1 个，其中草稿 0 个，沿用已有 1 个；未生成 0 个");
  });
});

describe("a run that was killed", () => {
  ownFolder();
  let first: number;
  let left: string[];
  beforeAll(async () => {
    for (const number of [1, 2]) write(`${number}.json`, another(number));
    const options = [join(folder, "预算书"), "--out", join(folder, "公开"), "--jobs", "1"];
    const child = spawn(process.execPath, [...(await scriptArguments(SCRIPT)), ...options], {
      cwd: join(import.meta.dirname, ".."),
      stdio: ["ignore", "ignore", "pipe"],
    });
    const ended = new Promise((resolve) => child.once("exit", (_, signal) => resolve(signal)));
    child.stderr.once("data", () => child.kill("SIGKILL"));
    expect(await ended).toBe("SIGKILL");
    left = readdirSync(join(folder, "公开")).filter((name) => !name.startsWith("."));
    first = statSync(join(folder, "公开/1/manifest.json")).ino;
    mkdirSync(join(folder, "公开/.writing-2"), { recursive: true });
    writeFileSync(join(folder, "公开/.writing-2/tables.json"), "{");
  });

  it("leaves whole packets and no summary", () => {
    expect(left).toEqual(["1"]);
  });

  it("goes on with the same command, and keeps what is there", async () => {
    const { status, printed } = await run();
    expect([status, printed[0]]).toEqual([0, "公开包 2 个，其中草稿 0 个，沿用已有 1 个；未生成 0 个"]);
    expect(readdirSync(join(folder, "公开")).sort()).toEqual(
      ["1", "2", "summary.csv", "summary.json", "汇总", "汇总.json"].sort(),
    );
    expect(statSync(join(folder, "公开/1/manifest.json")).ino).toBe(first);
    const names = (number: string) => manifest(number).files.map(({ name }: { name: string }) => name);
    expect(names("2")).toEqual(names("1"));
  });
});

describe("words that people wrote of the district", () => {
  ownFolder();
  const place = () => join(folder, "公开/汇总.json");
  const districtJson = () => JSON.parse(readFileSync(place(), "utf8"));
  const keptLine = (text: string) => text.startsWith("汇总：");

  it("are kept when its figures are added up again, and printed", async () => {
    write("甲.json");
    const first = await run("--name", "示例区");
    expect(first.printed.find(keptLine)).not.toContain("沿用");
    const book = districtJson();
    book.narrative.responsibilities = ["负责示例区的统筹协调"];
    book.narrative.contact = { name: "预算科", phone: "023-40000000" };
    book.performance.objective = "保障示例区各部门履职";
    writeFileSync(place(), JSON.stringify(book));
    write("乙.json", another(1));
    const { status, printed } = await run("--name", "示例区");
    expect([status, printed.find(keptLine)]).toEqual([
      0,
      "汇总：示例区各部门（汇总）（草稿），部门间往来未抵销；已沿用 汇总.json 中补写的说明文字，改写后再次运行或用 npm run packet 生成",
    ]);
    const again = districtJson();
    expect(again.narrative).toEqual(book.narrative);
    expect(again.performance).toEqual(book.performance);
    expect(again.units).toHaveLength(4);
    expect(readFileSync(join(folder, "公开/汇总/narrative.json"), "utf8")).toContain("负责示例区的统筹协调");
  });

  it.each([
    ["{", "不是有效的 JSON，第 1 行第 2 列（文件结尾）有误"],
    [JSON.stringify(demoJson()), `是“${DEMO}”的预算书，不是汇总`],
    [
      JSON.stringify({
        ...demoJson(),
        fiscalYear: 2023,
        department: { code: "汇总", name: "示例区各部门（汇总）", region: "示例区" },
        priorYear: null,
      }),
      "是 2023 年的汇总，各预算书是 2024 年的",
    ],
  ])("are not written over where they cannot be taken: %#", async (text, why) => {
    writeFileSync(place(), text);
    const { status, printed } = await run("--name", "示例区");
    const left = "输出目录中的“汇总”是以前生成的，不再适用";
    expect([status, printed.find(keptLine)]).toEqual([
      3,
      `汇总：未生成，输出目录中的 汇总.json ${why}；其中的文字没有改动，请改正或移走后再次运行；${left}`,
    ]);
    expect(readFileSync(place(), "utf8")).toBe(text);
  });
});

describe("books that hold the same money", () => {
  ownFolder();
  it("each get their packet, and no district is made of them", async () => {
    write("甲.json");
    expect((await run("--name", "示例区")).status).toBe(0);
    write("甲（副本）.json");
    const { status, printed } = await run("--name", "示例区");
    const what = `“甲.json”与“甲（副本）.json”都是部门“${DEMO}”（202）的预算书`;
    const problem = `重复计算，不能汇总：${what}；请每个部门、单位只留一本，再汇总；输出目录中的“汇总”是以前生成的，不再适用`;
    expect([status, ...printed.slice(0, 2)]).toEqual([
      3,
      "公开包 2 个，其中草稿 0 个，沿用已有 1 个；未生成 0 个",
      `汇总：未生成，${problem}`,
    ]);
    expect(JSON.parse(readFileSync(join(folder, "公开/summary.json"), "utf8"))).toMatchObject({
      district: null,
      districtProblem: problem,
      overlaps: [
        {
          first: "甲.json",
          second: "甲（副本）.json",
          doubles: [{ kind: "department", code: "202", name: DEMO, by: "code" }],
        },
      ],
      failed: [],
    });
  });
});

describe("a place that is taken", () => {
  ownFolder();
  it("is left as it is, and said", async () => {
    write("甲.json");
    write("乙.json");
    mkdirSync(join(folder, "公开/甲"), { recursive: true });
    writeFileSync(join(folder, "公开/甲/说明.txt"), "mine");
    writeFileSync(join(folder, "公开/乙"), "mine");
    const { status, printed } = await run();
    expect(status).toBe(3);
    expect(printed).toContain("  甲.json：输出目录中已有同名文件夹，里面不是公开包，请移走");
    expect(printed).toContain("  乙.json：输出目录中有同名文件，请移走");
    expect(printed).toContain("汇总：未生成，没有可以汇总的预算书");
    expect(readFileSync(join(folder, "公开/甲/说明.txt"), "utf8")).toBe("mine");
  });
});

describe("the command", () => {
  ownFolder();
  const USAGE =
    "用法：npm run packets -- 预算书目录 --out 输出目录 [--name 地区名称] [--jobs 并行数] [--signed 年-月-日] [--formulas] [--lines] [--book]";

  it.each([
    [[], "缺少预算书目录。"],
    [["预算书"], "缺少 --out 输出目录。"],
    [["预算书", "--out", "公开", "--jobs", "0"], "选项 --jobs 的“0”无法识别，应为 1 至 64 的整数。"],
    [
      ["预算书", "--out", "公开", "--signed", "2024-02-30"],
      "选项 --signed 的日期“2024-02-30”无法识别，应为 2024-02-08 的形式。",
    ],
  ])("says what is wrong with %j", async (args, message) => {
    expect(await make(...args)).toEqual({ status: 2, printed: [""], progress: [`${message}${USAGE}`] });
  });

  it("says that there are no books", async () => {
    const place = join(folder, "预算书");
    expect(await start(...RUN)).toEqual({
      status: 2,
      printed: [""],
      progress: [`预算书目录中没有预算书（.json）：${place}。${USAGE}`],
    });
    expect((await make("没有", "--out", "公开")).progress).toEqual([
      `预算书目录无法读取：${join(folder, "没有")}：文件或目录不存在`,
    ]);
  });
});
