import { describe, expect, it } from "vitest";
import { demoBook } from "../book/testing";
import type { Line } from "../book/types";
import { CARRIED_CODES } from "../classification";
import { Basis } from "../editions/basis";
import { recode } from "./recode";
import { rollForward } from "./roll-forward";

const before = CARRIED_CODES.of(2026);
const [first] = demoBook().lines;
if (!first) throw new Error("The demo has no lines");
const line = (id: string, code: string, amount = 100_000): Line => ({ ...first, id, function: code, amount });

/** The codes of 2028: 信访 is another code, 驻外机构 became two, 2010399 is gone, and 政务公开审批 was moved under the same name. */
const renumbered = before.function.all
  .filter(({ code }) => !["2010306", "2010399", "2014004"].includes(code))
  .map(({ code, name, fund }) => ({ code, name, fund }))
  .concat(
    { code: "2014014", name: "信访业务", fund: "general" },
    { code: "2010390", name: "政务公开审批", fund: "general" },
  );
const basis = new Basis({
  parameters: [],
  trees: [{ year: 2028, tree: "function", sha256: "f".repeat(64), codes: renumbered }],
  tables: [
    {
      ...{ year: 2028, table: "succession" as const, sha256: "f".repeat(64) },
      rows: [
        ["2014004", "2014014"],
        ["2010305", "2010301"],
        ["2010305", "2010302"],
      ],
    },
  ],
});
const now = basis.codes.of(2028);
const put = (lines: Line[], chosen: [string, string][] = []) => recode(lines, { before, now }, new Map(chosen));

describe("recode", () => {
  it("puts a line on the one code that took the place of its own, and names it", () => {
    const { lines, moved, asked } = put([line("L001", "2014004"), line("L002", "2010301"), line("L003", "2014004", 5)]);
    expect(lines.map((one) => one.function)).toEqual(["2014014", "2010301", "2014014"]);
    expect(moved).toEqual(["支出功能分类 2014004 信访业务 改列 2014014 信访业务：L001 1,000.00 元、L003 0.05 元。"]);
    expect(asked).toEqual([]);
  });

  it("takes one name under another code alone for the same, and says so", () => {
    expect(put([line("L001", "2010306")]).moved).toEqual([
      "支出功能分类 2010306 政务公开审批 改列 2010390 政务公开审批（名称相同，请核对）：L001 1,000.00 元。",
    ]);
  });

  it("asks where several took its place or nothing says which did, and leaves the line as it is", () => {
    const { lines, moved, asked } = put([line("L001", "2010305"), line("L002", "2010399")]);
    expect(lines.map((one) => one.function)).toEqual(["2010305", "2010399"]);
    expect(moved).toEqual([]);
    expect(asked).toEqual([
      {
        ...{ code: "2010305", treeTitle: "支出功能分类", lines: "L001 1,000.00 元" },
        name: before.function.get("2010305")?.name,
        options: [
          { code: "2010301", name: "行政运行" },
          { code: "2010302", name: "一般行政管理事务" },
        ],
      },
      {
        ...{ code: "2010399", treeTitle: "支出功能分类", lines: "L002 1,000.00 元", options: [] },
        name: "其他政府办公厅（室）及相关机构事务支出",
      },
    ]);
  });

  it("takes what people chose, and nothing that is no code", () => {
    expect(put([line("L001", "2010305")], [["2010305", "2010302"]]).lines[0]?.function).toBe("2010302");
    expect(put([line("L001", "2010305")], [["2010305", "9"]]).lines[0]?.function).toBe("2010305");
  });

  it("leaves a code that neither year carries as it is, where the list is not known whole", () => {
    const { lines, asked } = recode(
      [line("L001", "2070999")],
      { before: CARRIED_CODES.of(2025), now: before },
      new Map(),
    );
    expect([lines[0]?.function, asked]).toEqual(["2070999", []]);
  });

  it("follows codes of which the code book itself says what took their place", () => {
    const { lines, moved } = recode([line("L001", "2010308")], { before, now: CARRIED_CODES.of(2027) }, new Map());
    expect(lines[0]?.function).toBe("2014004");
    expect(moved).toEqual(["支出功能分类 2010308 信访事务 改列 2014004 信访业务：L001 1,000.00 元。"]);
  });
});

describe("rollForward", () => {
  const old = { ...demoBook(), edition: "chongqing-2027", fiscalYear: 2027 };
  const used = [...old.lines, line("L900", "2014004"), line("L901", "2010305")];
  const roll = (codes?: [string, string][]) =>
    rollForward(
      { ...old, lines: used },
      { units: [], projects: new Set(), ...(codes && { codes: new Map(codes) }) },
      basis,
    );

  it("begins on the codes of the year, and tells of every line that another code took", () => {
    const { book, carried, left, asked } = roll();
    expect([book.fiscalYear, book.edition]).toEqual([2028, "chongqing-2027@2028"]);
    expect(book.lines.find(({ id }) => id === "L900")?.function).toBe("2014014");
    expect(carried.at(-1)).toBe("支出功能分类 2014004 信访业务 改列 2014014 信访业务：L900 1,000.00 元。");
    expect(left.at(-1)).toMatch(
      /^支出功能分类 2010305 .+由 2010301 行政运行、2010302 .+取代，请逐条选择：L901 1,000\.00 元。$/,
    );
    expect(asked.map(({ code }) => code)).toEqual(["2010305"]);
    expect(book.priorYear?.lines.some((one) => one.function === "2014004")).toBe(true);
  });

  it("takes the choice of people", () => {
    expect(roll([["2010305", "2010301"]]).left.join()).not.toContain("2010305");
  });
});
