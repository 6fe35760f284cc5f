import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BookError } from "./error";
import { priorYearOf } from "./prior-year";
import { readBook, readBookText } from "./read";
import { arbitraryBook, demoBook, demoJson } from "./testing";
import type { BudgetBook } from "./types";
import { writeBook } from "./write";

type Path = (string | number)[];

/** A copy of the demo file with `value` at `path`; undefined removes the field. */
function spoilt(path: Path, value: unknown): unknown {
  const json: unknown = demoJson();
  const owner = path.slice(0, -1).reduce<unknown>((at, key) => Reflect.get(at as object, key), json) as object;
  const key = path.at(-1) as string;
  if (value === undefined) Reflect.deleteProperty(owner, key);
  else Reflect.set(owner, key, value);
  return json;
}

describe("readBook", () => {
  it("reads the demo book into integer fen", () => {
    const book = demoBook();
    expect(book.lines).toHaveLength(80);
    expect(book.lines[0]?.amount).toBe(177_658_900);
    expect(book.priorYear?.threePublic.vehicleOperation).toBe(44_000_000);
  });

  it("reads names of codes, and those of last year's book that this year's lacks", () => {
    const last = { ...demoBook(), fiscalYear: 2023, priorYear: null };
    last.codeNames = [
      { code: "21367", name: "三峡水库库区基金" },
      { code: "2136788", name: "去年的名称" },
    ];
    const json = spoilt(["codeNames"], [{ code: "２１３６７８８", name: " 库区道路建设 " }]) as Record<string, unknown>;
    const book = readBook({ ...json, priorYear: writeBook(last) });
    expect(book.codeNames).toEqual([
      { code: "2136788", name: "库区道路建设" },
      { code: "21367", name: "三峡水库库区基金" },
    ]);
    expect(readBook(writeBook(book))).toEqual(book);
    expect(writeBook(demoBook())).not.toHaveProperty("codeNames");
  });

  it("keeps 测算依据 where there is one, and writes nothing where there is none", () => {
    const json = spoilt(["lines", 0, "calculation"], " 12人*3500元 ");
    const book = readBook(json);
    expect(book.lines[0]?.calculation).toBe("12人*3500元");
    expect(book.lines[1]).not.toHaveProperty("calculation");
    expect(readBook(writeBook(book))).toEqual(book);
    expect(JSON.stringify(writeBook(demoBook()))).not.toContain("calculation");
  });

  it.each([
    [
      "a 测算依据 that cannot be worked out",
      ["lines", 0, "calculation"],
      "12*",
      'lines[0].calculation：算式没有写完，应如 12人*3500元*12月；现为 "12*"',
    ],
    [
      "an amount with three decimals",
      ["lines", 12, "amount"],
      "1,234.567",
      'lines[12].amount：金额“1,234.567”无法识别，应为最多两位小数（到分）；现为 "1,234.567"',
    ],
    [
      "a word for an amount",
      ["lines", 0, "amount"],
      "NaN",
      'lines[0].amount：金额“NaN”无法识别，应为以元为单位的数字，最多两位小数，如 1776589.00；现为 "NaN"',
    ],
    [
      "a negative amount",
      ["lines", 0, "amount"],
      "-1.00",
      'lines[0].amount：金额“-1.00”为负数，应为零或正数；现为 "-1.00"',
    ],
    [
      "a number instead of text",
      ["lines", 3, "amount"],
      12.5,
      'lines[3].amount：应为以元为单位的文本，如 "1776589.00"；现为 12.5',
    ],
    [
      "a name of no code",
      ["codeNames"],
      [{ code: "213", name: "农林水支出" }],
      'codeNames[0].code：应为 5 位或 7 位数字的功能分类科目编码；现为 "213"',
    ],
    [
      "two names of one code",
      ["codeNames"],
      [
        { code: "2136788", name: "甲" },
        { code: "2136788", name: "乙" },
      ],
      'codeNames[1].code：科目编码重复，已用于 codeNames[0]，请改为唯一的科目编码；现为 "2136788"',
    ],
    [
      "a short function code",
      ["lines", 1, "function"],
      "20103",
      'lines[1].function：应为 7 位数字的功能分类项级科目编码；现为 "20103"',
    ],
    [
      "an unknown source",
      ["revenues", 0, "source"],
      "loan",
      "revenues[0].source：资金来源应为 generalPublicBudget（一般公共预算）、",
    ],
    [
      "a duplicate line id",
      ["lines", 5, "id"],
      "L001",
      'lines[5].id：明细行编号重复，已用于 lines[0]，请改为唯一的明细行编号；现为 "L001"',
    ],
    [
      "a missing unit",
      ["lines", 7, "unit"],
      "202009",
      'lines[7].unit：所指的单位不存在（现有单位：202001、202002）；现为 "202009"',
    ],
    [
      "a missing project",
      ["lines", 79, "project"],
      "P009",
      'lines[79].project：所指的项目不存在（现有项目：P001、P002）；现为 "P009"',
    ],
    [
      "basic expenditure without its kind",
      ["lines", 0, "expense"],
      undefined,
      "lines[0].expense：基本支出应注明 personnel（人员经费）或 operating（日常公用经费）；现为 空缺",
    ],
    ["a misspelt field", ["lines", 2, "carryOver"], true, "lines[2].carryOver：无法识别的字段，请更正字段名或删去"],
    ["a missing department", ["department"], undefined, "department：应为对象；现为 空缺"],
    ["another format", ["format"], "budget-book/2", 'format：应为 "budget-book/1"；现为 "budget-book/2"'],
    [
      "last year's of another year",
      ["priorYear", "fiscalYear"],
      2021,
      "priorYear.fiscalYear：上年应为 2023 年；现为 2021",
    ],
    [
      "a bad amount of last year",
      ["priorYear", "lines", 2, "amount"],
      "十元",
      "priorYear.lines[2].amount：金额“十元”无法识别",
    ],
    [
      "a bad cause",
      ["narrative", "reasons", "general.project", "causes", 1, "amount"],
      "x",
      'narrative.reasons["general.project"].causes[1].amount：金额“x”无法识别',
    ],
    [
      "a change that is no printed one",
      ["narrative", "reasons", "operatingExpense"],
      { text: "压减", for: "-19.105" },
      "narrative.reasons.operatingExpense.for：“-19.105”无法识别，应为以万元为单位的数字，最多 2 位小数",
    ],
  ])("refuses %s, naming path, value and expectation", (_, path: Path, value: unknown, message) => {
    const read = () => readBook(spoilt(path, value));
    expect(read).toThrow(BookError);
    expect(read).toThrow(message);
  });

  it("keeps the change that a reason was written for, in 万元 in the file", () => {
    const json = demoJson();
    const { reasons } = json.narrative as { reasons: Record<string, object> };
    reasons.operatingExpense = { text: "压减会议", for: "-19.1" };
    reasons["income.total"] = { causes: [{ text: "上级补助增加", amount: "1.00" }], for: "0" };
    const book = readBook(json);
    expect(book.narrative.reasons.operatingExpense).toEqual({ text: "压减会议", for: -19_100_000 });
    expect(book.narrative.reasons["income.total"]).toMatchObject({ for: 0 });
    expect(readBook(writeBook(book))).toEqual(book);
    const written = writeBook(book) as { narrative: { reasons: Record<string, object> } };
    expect(written.narrative.reasons.operatingExpense).toEqual({ text: "压减会议", for: "-19.1" });
  });

  it("normalises full-width digits and thousands commas", () => {
    const json = demoJson();
    Object.assign(json.lines[0] as object, { amount: "１，７７６，５８９．００", function: "２０１０３０１" });
    expect(readBook(json)).toEqual(demoBook());
  });

  it("takes a whole book of last year for its summary", () => {
    const prior = { ...demoJson(), fiscalYear: 2023, priorYear: null };
    const book = readBook({ ...demoJson(), priorYear: prior });
    expect(book.priorYear).toEqual({ ...priorYearOf(demoBook()), fiscalYear: 2023 });
    expect(book.priorYear?.threePublic).toEqual({
      overseas: 0,
      vehiclePurchase: 0,
      vehicleOperation: 40_000_000,
      reception: 4_800_000,
    });
    expect(book.priorYear?.operatingExpense).toBe(171_000_000);
  });

  it("names the path within last year's book", () => {
    const prior = { ...demoJson(), fiscalYear: 2023, units: "none" };
    expect(() => readBook({ ...demoJson(), priorYear: prior })).toThrow('priorYear.units：应为单位的列表；现为 "none"');
  });
});

describe("readBookText", () => {
  it("refuses what is not JSON and accepts a byte-order mark", () => {
    expect(() => readBookText("{")).toThrow("不是有效的 JSON，第 1 行第 2 列（文件结尾）有误");
    expect(readBookText(`﻿${JSON.stringify(demoJson())}`)).toEqual(demoBook());
  });
});

describe("writeBook", () => {
  it("writes what readBook reads back", () => {
    const roundTrip = (book: BudgetBook) => expect(readBook(writeBook(book))).toEqual(book);
    roundTrip(demoBook());
    fc.assert(
      fc.property(arbitraryBook, (book) => {
        roundTrip(book);
      }),
      { numRuns: 50 },
    );
  });
});
