import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryBook } from "../book/testing";
import type { BudgetBook } from "../book/types";
import { CARRIED_CODES } from "../classification";
import { disclose } from "../disclosure";
import { codeFault } from "../entry/code-fault";
import { suggestCodes } from "../entry/suggest";
import { Basis, CARRIED_BASIS } from "./basis";

const tree = CARRIED_CODES.of(2024).function;
const renamed = tree.all.map(({ code, name, fund }) => ({ code, name: `${name}（新）`, fund }));
const shorter = renamed.filter(({ code }) => code !== "2010399");

/** The codes of 2024 under other names and without one of them, and other limits. */
const another = new Basis({
  trees: [{ year: 2024, tree: "function", sha256: "a".repeat(64), codes: shorter }],
  tables: [],
  parameters: [{ edition: "chongqing-2024", values: { departmentWeightTotal: 90, projectWeightTotals: [70] } }],
});

/** What a basis says of a book when nothing else is computed meanwhile. */
const said = (book: BudgetBook, basis: Basis) => JSON.stringify({ ...disclose(book, basis), figures: null });

describe("two bases", () => {
  it("give beside each other what each gives alone", () => {
    const runs = { numRuns: 8 };
    fc.assert(
      fc.property(fc.array(fc.tuple(arbitraryBook, fc.boolean()), { minLength: 2, maxLength: 4 }), (asked) => {
        // Each alone, with a basis of its own that nobody has used.
        const alone = asked.map(([book, carried]) =>
          said(book, new Basis((carried ? CARRIED_BASIS : another).content)),
        );
        const beside = asked.map(([book, carried]) => {
          said(book, carried ? another : CARRIED_BASIS);
          return said(book, carried ? CARRIED_BASIS : another);
        });
        expect(beside).toEqual(alone);
      }),
      runs,
    );
  });

  it("are remembered apart where single codes are judged and offered", () => {
    const fault = (basis: Basis) => codeFault("chongqing-2024", "function", "2010399", basis);
    expect([fault(CARRIED_BASIS), fault(another)?.message, fault(CARRIED_BASIS)]).toEqual([
      null,
      "功能分类科目 2010399 不在 2024 年政府收支分类科目中",
      null,
    ]);
    const names = (basis: Basis) =>
      suggestCodes({
        ...{ tree: "function", query: "2010301", recent: [], priorYear: [] },
        context: {
          edition: "chongqing-2024",
          basis,
          class: "basic",
          source: "generalPublicBudget",
          unitKind: "institution",
        },
      }).map(({ name }) => name);
    expect([names(another), names(CARRIED_BASIS)]).toEqual([["行政运行（新）"], ["行政运行"]]);
  });

  it("have one key when they say the same", () => {
    expect(new Basis(another.content).key).toBe(another.key);
    expect(another.key).not.toBe(CARRIED_BASIS.key);
    expect(new Basis({ ...another.content, parameters: [] }).key).not.toBe(another.key);
  });

  it("say which code book an edition lacks", () => {
    expect(() => another.edition("chongqing-2024@2031")).toThrow(
      "没有 2031 年的政府收支分类科目，请先由系统管理员导入",
    );
    expect(() => another.edition("elsewhere")).toThrow("没有这个版式");
    expect(() => another.edition("chongqing-2024@next")).toThrow("没有这个版式");
  });
});
