import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CARRIED_CODES } from "./books";
import { characterReadings } from "./data/readings";
import { searchCodes } from "./search";
import { isInUse } from "./tree";
import type { CodeTree } from "./types";

const { function: functions, departmentEconomic, governmentEconomic } = CARRIED_CODES.of(2024);

function found(tree: CodeTree, query: string, limit?: number): string[] {
  return searchCodes(tree, query, limit === undefined ? {} : { limit }).map(({ code, name }) => `${code} ${name}`);
}

describe("searchCodes", () => {
  it.each([
    "30217",
    "３０２１７",
    " 302 17 ",
    "公务接待",
    "公务 接待",
    "gwjd",
    "GWJD",
    "gongwujiedai",
    "gongwujd",
    "gongwujie",
    "公务jd",
    "30217公务接待费",
  ])("%s finds 公务接待费", (query) => {
    expect(found(departmentEconomic, query)).toEqual(["30217 公务接待费"]);
  });

  it("finds a functional code by its number", () => {
    expect(found(functions, "2010301")).toEqual(["2010301 行政运行"]);
  });

  it("puts the code itself before the codes it begins", () => {
    expect(found(functions, "20103", 3)).toEqual([
      "20103 政府办公厅（室）及相关机构事务",
      "2010301 行政运行",
      "2010302 一般行政管理事务",
    ]);
  });

  it.each(["xzyx", "hzyh", "xingzhengyunxing", "xzyh"])(
    "%s finds every 行政运行, whichever way 行 is read",
    (query) => {
      const expected = functions.all.filter(({ name }) => name === "行政运行");
      expect(searchCodes(functions, query, { limit: 500, filter: ({ name }) => name === "行政运行" })).toEqual(
        expected,
      );
      expect(expected.length).toBeGreaterThan(50);
    },
  );

  it.each(["hyf", "kyf", "huiyif"])("%s finds 会议费", (query) => {
    expect(found(departmentEconomic, query)).toContain("30215 会议费");
  });

  it.each(["zd", "cd", "zhongda"])("%s finds 重大 at the head of a name", (query) => {
    const heads = functions.all.filter(({ name }) => name.startsWith("重大"));
    expect(heads.length).toBeGreaterThan(0);
    expect(searchCodes(functions, query, { limit: 500 })).toEqual(expect.arrayContaining(heads));
  });

  it("ranks a name that begins before one that contains, and a sound that begins before one that contains", () => {
    expect(found(departmentEconomic, "医疗")).toEqual([
      "30114 医疗费",
      "30307 医疗费补助",
      "30110 职工基本医疗保险缴费",
      "30111 公务员医疗补助缴费",
    ]);
    expect(found(departmentEconomic, "fl")).toEqual(["30229 福利费", "301 工资福利支出", "30199 其他工资福利支出"]);
    expect(found(departmentEconomic, "bz", 2)).toEqual(["30224 被装购置费", "30106 伙食补助费"]);
  });

  it("reads over punctuation in names", () => {
    for (const query of ["因公出国境", "因公出国(境)", "ygcgj"]) {
      expect(found(departmentEconomic, query)).toEqual(["30212 因公出国（境）费用"]);
    }
  });

  it("offers no code that has ended before the year", () => {
    expect(found(departmentEconomic, "39906")).toEqual([]);
    expect(found(departmentEconomic, "赠与")).toEqual(["39909 经常性赠与", "39910 资本性赠与"]);
  });

  it("keeps to the limit and the filter", () => {
    expect(searchCodes(functions, "2")).toHaveLength(20);
    expect(found(functions, "行政运行", 0)).toEqual([]);
    const leaves = searchCodes(functions, "201", { filter: ({ code }) => functions.isLeaf(code), limit: 1 });
    expect(leaves.map(({ code }) => code)).toEqual(["2010101"]);
  });

  it.each(["", "  ", "（）", "·"])("finds nothing for the blank query “%s”", (query) => {
    expect(found(functions, query)).toEqual([]);
  });

  it("knows a reading of every character in every name", () => {
    const readable = new Set(characterReadings.replace(/[a-z\s]/g, ""));
    const names = [functions, departmentEconomic, governmentEconomic].flatMap((tree) =>
      tree.all.map(({ name }) => name),
    );
    const unread = [...new Set(names.join(""))].filter(
      (character) => /\p{Script=Han}/u.test(character) && !readable.has(character),
    );
    expect(unread).toEqual([]);
  });
});

describe("searchCodes, any code in use", () => {
  const inUse = functions.all.filter((code) => isInUse(functions, code));
  const anyCode = fc.constantFrom(...inUse);
  const readings = new Map<string, string[]>();
  for (const line of characterReadings.trim().split("\n")) {
    const [syllable = "", characters = ""] = line.split(" ");
    for (const character of characters) readings.set(character, [...(readings.get(character) ?? []), syllable]);
  }

  it("every result of a number begins with it, and the code itself is first", () => {
    fc.assert(
      fc.property(anyCode, fc.integer({ min: 1, max: 7 }), ({ code }, length) => {
        const query = code.slice(0, length);
        const results = searchCodes(functions, query, { limit: 2000 });
        expect(results).toEqual(inUse.filter((other) => other.code.startsWith(query)));
      }),
    );
  });

  it("a piece of a name finds exactly the names that contain it", () => {
    fc.assert(
      fc.property(anyCode, fc.nat(30), fc.integer({ min: 1, max: 6 }), ({ name }, from, length) => {
        const pieces = name.split(/\P{Script=Han}/u).filter((piece) => piece !== "");
        const piece = pieces[from % pieces.length] ?? "";
        const start = from % piece.length;
        const query = piece.slice(start, start + length);
        const results = searchCodes(functions, query, { limit: 2000 });
        const found = new Set(results.map(({ code }) => code));
        expect(inUse.filter(({ code, name: other }) => other.includes(query) && !found.has(code))).toEqual([]);
        for (const result of results) expect(result.name.replace(/\P{Script=Han}/gu, "")).toContain(query);
      }),
    );
  });

  it("the initials and the full pinyin of a name, in any reading, find it", () => {
    fc.assert(
      fc.property(anyCode, fc.nat(), fc.boolean(), (code, pick, full) => {
        const typed = [...code.name].map((character) => {
          const all = readings.get(character) ?? [""];
          const reading = all[pick % all.length] ?? "";
          return full ? reading : reading.slice(0, 1);
        });
        expect(searchCodes(functions, typed.join(""), { limit: 2000 })).toContain(code);
      }),
    );
  });
});
