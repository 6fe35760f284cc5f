import { describe, expect, it } from "vitest";
import { CARRIED_CODES, CODE_TREE_TITLES, isInUse } from "../classification";
import { CARRIED_BASIS } from "../editions/basis";
import { type SuggestContext, suggestCodes } from "./suggest";

const BASIC: SuggestContext = {
  edition: "chongqing-2024",
  basis: CARRIED_BASIS,
  class: "basic",
  source: "generalPublicBudget",
  unitKind: "administrative",
};
const ask = (
  tree: "function" | "departmentEconomic" | "governmentEconomic",
  query: string,
  parts: { context?: Partial<SuggestContext>; recent?: string[]; priorYear?: string[]; limit?: number } = {},
) => suggestCodes({ tree, query, recent: [], priorYear: [], ...parts, context: { ...BASIC, ...parts.context } });
const codes = (...parameters: Parameters<typeof ask>) => ask(...parameters).map(({ code }) => code);

describe("suggestCodes", () => {
  it.each(["30217", "公务接待", "gwjd", "３０２１７", "gongwujiedai"])("finds 公务接待费 by %s", (query) => {
    expect(ask("departmentEconomic", query)[0]).toEqual({
      code: "30217",
      name: "公务接待费",
      path: "302 商品和服务支出 / 30217 公务接待费",
      origin: "search",
      unusual: false,
      match: /\d/.test(query.normalize("NFKC")) ? "exact" : "begins",
    });
  });

  it("lets what was typed itself stand before what was used, whatever was used", () => {
    const used = { recent: ["30207", "30299"] };
    for (const typed of ["电费", "df", "dianfei"])
      expect(codes("departmentEconomic", typed, used)[0], typed).toBe("30206");
    const medical = { recent: ["2101199"], context: { unitKind: "institution" as const } };
    for (const typed of ["事业单位医疗", "sydwyl"]) expect(codes("function", typed, medical)[0], typed).toBe("2101102");
    expect(codes("departmentEconomic", "电", used)).toEqual(["30206", "30207"]);
  });

  it("says when even the best merely holds what was typed", () => {
    expect(ask("departmentEconomic", "邮电费")[0]).toMatchObject({ code: "30207", match: "exact" });
    expect(ask("departmentEconomic", "接待")).toMatchObject([{ code: "30217", match: "contains" }]);
  });

  it("puts codes of a 款 that the department uses first among those that match alike", () => {
    const parts = { recent: ["2050201"], context: { class: "project" as const } };
    expect(codes("function", "行政运行", parts)[0]).toBe("2010101");
    const beside = { recent: ["2050102"], context: { class: "basic" as const } };
    expect(codes("function", "行政运行", beside)[0]).toBe("2050101");
  });

  it("offers for a blank query what was last used, then last year's, each once", () => {
    const parts = { recent: ["2010302", "2080505", "9999999"], priorYear: ["2010301", "2010302", "201"] };
    expect(ask("function", " ", parts).map(({ code, origin }) => [code, origin])).toEqual([
      ["2010302", "recent"],
      ["2080505", "recent"],
      ["2010301", "priorYear"],
    ]);
  });

  it("puts the code itself first, then what was used, the usual and the unusual", () => {
    const parts = { recent: ["2013101"], priorYear: ["2010301"], limit: 2000 };
    const running = codes("function", "行政运行", parts);
    expect(running.slice(0, 2)).toEqual(["2013101", "2010301"]);
    expect(codes("function", "2010302", { recent: ["2010301"] })[0]).toBe("2010302");
    const unusual = ask("function", "20103", { limit: 100 }).map((one) => one.unusual);
    expect(unusual).toEqual([...unusual].sort());
    expect(unusual).toContain(true);
    expect(ask("function", "2010302")[0]).toMatchObject({ code: "2010302", unusual: true });
    expect(ask("function", "2010302", { context: { class: "project" } })[0]).toMatchObject({ unusual: false });
  });

  it("offers only codes of the fund that the source pays for", () => {
    const all = (source: SuggestContext["source"]) =>
      codes("function", "2", { context: { source, class: "project" }, limit: 5000 });
    const tree = CARRIED_CODES.of(2024).function;
    const funds = (list: string[]) => [...new Set(list.map((code) => tree.get(code)?.fund))];
    expect(funds(all("generalPublicBudget"))).toEqual(["general"]);
    expect(funds(all("governmentFund"))).toEqual(["governmentFund"]);
    expect(funds(all("stateCapital"))).toEqual(["stateCapital"]);
    expect(funds(all("other"))).toEqual(["general"]);
    expect(codes("function", "", { context: { source: "governmentFund" }, recent: ["2010301"] })).toEqual([]);
  });

  it("offers leaves in use only", () => {
    for (const name of Object.keys(CODE_TREE_TITLES) as (keyof typeof CODE_TREE_TITLES)[]) {
      const tree = CARRIED_CODES.of(2024)[name];
      for (const digit of ["2", "3", "5"]) {
        for (const code of codes(name, digit, { limit: 5000 })) {
          const found = tree.get(code);
          expect(tree.isLeaf(code) && found !== undefined && isInUse(tree, found), code).toBe(true);
        }
      }
    }
    expect(codes("function", "2080504")).not.toContain("2080504");
  });

  it("offers 绩效工资 to institutions first and to offices last", () => {
    expect(ask("departmentEconomic", "30107", { context: { unitKind: "institution" } })[0]).toMatchObject({
      unusual: false,
    });
    expect(ask("departmentEconomic", "工资").at(-1)).toMatchObject({ code: "30107", unusual: true });
  });

  it("offers government codes of the kind of unit and of the department code", () => {
    expect(codes("governmentEconomic", "5", { limit: 500 }).some((code) => /^(505|506|512|513|514)/.test(code))).toBe(
      false,
    );
    expect(codes("governmentEconomic", "", { context: { economic: "30101" } })[0]).toBe("50101");
    const institution = codes("governmentEconomic", "", { context: { economic: "30101", unitKind: "institution" } });
    expect(institution[0]).toBe("50501");
    expect(institution.every((code) => code.startsWith("505"))).toBe(true);
  });
});
