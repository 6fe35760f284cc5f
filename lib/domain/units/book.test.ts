import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBook, writeBook } from "../book";
import { arbitraryBook, demoBook } from "../book/testing";
import type { BudgetBook, UnitStatement } from "../book/types";
import { contextOf, disclose } from "../disclosure";
import { editionOf } from "../editions";
import { CARRIED_BASIS } from "../editions/basis";
import { textOf } from "../narrative/say";
import type { Section } from "../narrative/types";
import { splitAddress } from "../tables/cells";
import { cubeOf } from "../tables/cube";
import { fillTables } from "../tables/fill";
import { figuresOf } from "../tables/roundings";
import { termsOf } from "../tables/select";
import { UnknownUnitError, unitBook, unitBooks } from "./book";

const [OFFICE, CENTRE] = ["202001", "202002"];

const figures = (book: BudgetBook) => {
  const edition = editionOf(book.edition);
  return figuresOf(fillTables(edition.tables, contextOf(book, edition, CARRIED_BASIS)));
};

/** A department says what nobody can take apart: what stood in it last year, and what its book does not tell by unit. */
const isAdditive = ({ trace }: { trace: Parameters<typeof termsOf>[0] }) =>
  termsOf(trace).every(({ from }) => !from.startsWith("prior"));

/** Purchases are numbered within a book; every other figure stands at the same address in both. */
const isNumbered = (address: string) => splitAddress(address).table === "procurement";

describe("the units of any department together", () => {
  it("give every additive figure of every table at its own address, to the fen", () => {
    fc.assert(
      fc.property(arbitraryBook, (book) => {
        const whole = [...figures(book).values()].filter(isAdditive);
        const units = unitBooks(book);
        const parts = units.map(figures);
        const cubes = units.map((unit) => contextOf(unit, editionOf(unit.edition), CARRIED_BASIS).cube);
        for (const figure of whole) {
          const sum = isNumbered(figure.address)
            ? cubes.reduce((total, cube) => total + cube.sum(figure.trace), 0)
            : parts.reduce((total, part) => total + (part.get(figure.address)?.fen ?? 0), 0);
          expect([figure.address, sum]).toEqual([figure.address, figure.fen]);
        }
        const addresses = new Set(whole.map(({ address }) => address));
        for (const figure of parts.flatMap((part) => [...part.values()])) {
          if (isNumbered(figure.address) || !isAdditive(figure) || figure.fen === 0) continue;
          // What cancels out in the department has no row there.
          if (!addresses.has(figure.address))
            expect(cubeOf(book, contextOf(book, editionOf(book.edition), CARRIED_BASIS).codes).sum(figure.trace)).toBe(
              0,
            );
        }
      }),
      { numRuns: 25 },
    );
  });

  it("give last year's figures too where every unit states its own", () => {
    const book = demoBook();
    const half = (row: { amount: number }, index: number) => Math.floor((row.amount + index) / 2);
    const prior = book.priorYear;
    if (!prior) throw new Error("The demo book has a last year");
    const share = (index: 0 | 1): UnitStatement["priorYear"] => {
      const part = (amount: number) => (index === 0 ? half({ amount }, 0) : amount - half({ amount }, 0));
      const items = Object.entries(prior.threePublic).map(([item, amount]) => [item, part(amount)]);
      return {
        ...prior,
        lines: prior.lines.map((line) => ({ ...line, amount: part(line.amount) })),
        revenues: prior.revenues?.map((row) => ({ ...row, amount: part(row.amount) })) ?? null,
        threePublic: Object.fromEntries(items),
        operatingExpense: part(prior.operatingExpense),
      };
    };
    const stated = {
      ...book,
      unitStatements: [statement(OFFICE, { priorYear: share(0) }), statement(CENTRE, { priorYear: share(1) })],
    };
    const parts = unitBooks(stated).map((unit) => disclose(unit, CARRIED_BASIS).figures);
    for (const figure of disclose(stated, CARRIED_BASIS).figures.values()) {
      const sum = parts.reduce((total, part) => total + (part.get(figure.address)?.fen ?? 0), 0);
      if (!isNumbered(figure.address)) expect([figure.address, sum]).toEqual([figure.address, figure.fen]);
    }
  });
});

function statement(unit: string, over: Partial<UnitStatement> = {}): UnitStatement {
  const texts = { responsibilities: [], divisions: [], reasons: {}, uses: {}, contact: { name: "", phone: "" } };
  return { unit, ...texts, ...over };
}

function narrative(book: BudgetBook): Record<string, string> {
  const all = (sections: readonly Section[]): Section[] => sections.flatMap((one) => [one, ...all(one.sections)]);
  const { sections } = disclose(book, CARRIED_BASIS).narrative;
  const paragraphs = all(sections).flatMap((section) => section.paragraphs);
  return Object.fromEntries(paragraphs.map(({ id, runs }) => [id, textOf(runs)]));
}

describe("the book of a unit", () => {
  it("is a whole book of its own, which a file gives again, and which prints 单位 where the form set prints 部门", () => {
    const book = unitBook(demoBook(), CENTRE);
    expect(readBook(writeBook(book))).toEqual(book);
    expect(book.edition).toBe("chongqing-2024/unit");
    const { tables, narrative: text } = disclose(book, CARRIED_BASIS);
    expect(tables[0]).toMatchObject({
      title: "2024 年万盛经开区单位收支预算总表",
      label: "单位公开表1",
      departmentName: "重庆市万盛经济技术开发区政府信息公开中心",
    });
    expect(text.title).toBe("重庆市万盛经济技术开发区政府信息公开中心2024年单位预算情况说明");
    expect(text.sections.map(({ heading }) => heading)).toEqual([
      "一、单位基本情况",
      "二、单位收支总体情况",
      "三、单位预算情况说明",
      "四、“三公”经费情况说明",
      "五、其他重要事项的情况说明",
      "六、专业性名词解释",
      "七、其他说明事项",
    ]);
    const words = [...Object.values(narrative(book)), ...tables.flatMap(({ notes }) => notes)].join("\n");
    expect(words).not.toContain("本部门");
    expect(words).not.toContain("预算单位共");
    expect(words).toContain("本单位为事业单位，不在机关运行经费的范围内，2024年未安排机关运行经费。");
  });

  it("asks for what its department's book knows of the department alone, and prints no zero for it", () => {
    const book = unitBook(demoBook(), CENTRE);
    expect(book.notStated).toEqual(["responsibilities", "performance", "assets"]);
    expect(book.priorYear).toBeNull();
    const text = narrative(book);
    expect(text["otherMatters.assets.held"]).toBe("（待填写本单位国有资产占有使用情况）。");
    expect(text["otherMatters.assets.planned"]).toBeUndefined();
    expect(text["otherMatters.performance"]).toBe("2024年（待填写单位整体绩效目标），未安排项目支出。");
    expect(text["basics.responsibilities.1"]).toBe("（待填写职能职责）。");
    expect(text["totals.income"]).toMatch(/未列2023年收入预算数，不与上年比较。$/);
    const { findings, tables } = disclose(book, CARRIED_BASIS);
    expect(tables[13]?.notes).toEqual(["备注：本单位2024年整体绩效目标尚未填报。"]);
    const told = findings.filter(({ severity }) => severity === "block").map(({ rule, subject }) => [rule, subject]);
    expect(told).toEqual([
      ["NAR-20", "book:narrative.contact.name"],
      ["NAR-20", "book:narrative.contact.phone"],
      ["TXT-05", "book:narrative.responsibilities"],
      ["TXT-05", "book:performance.objective"],
      ["TXT-05", "book:assets"],
    ]);
    expect(findings.filter(({ rule }) => ["JX-15", "SG-06"].includes(rule))).toEqual([]);
  });

  it("takes the department's tasks, divisions and contact where it is the department itself, and none of its figures", () => {
    const department = demoBook();
    const book = unitBook(department, OFFICE);
    const { responsibilities, divisions, contact } = department.narrative;
    expect(book.narrative).toEqual({ responsibilities, divisions, contact, subordinates: [], reasons: {}, uses: {} });
    expect(book.notStated).toEqual(["performance", "assets"]);
    expect(book.projects.map(({ code }) => code)).toEqual(department.projects.map(({ code }) => code));
  });

  it("takes what the unit states before anything else", () => {
    const department = demoBook();
    const own = statement(CENTRE, {
      responsibilities: ["办理政府信息公开"],
      contact: { name: "王某", phone: "023-00000002" },
      performance: department.performance,
      assets: { ...department.assets, asOfYear: 2023 },
    });
    const book = unitBook({ ...department, unitStatements: [own] }, CENTRE);
    expect(book.notStated).toBeUndefined();
    expect(book.narrative.contact.name).toBe("王某");
    expect(book.assets).toEqual(department.assets);
    expect(narrative(book)["otherMatters.assets.held"]).toContain("本单位实际使用车辆");
  });

  it("is the department's own where that has no other unit", () => {
    const department = demoBook();
    const sole = { ...department, ...unitBook(department, OFFICE), edition: department.edition };
    const { performance, assets, priorYear, narrative: texts } = department;
    const book = { ...sole, department: department.department, performance, assets, priorYear, narrative: texts };
    const unit = unitBook({ ...book, notStated: undefined }, OFFICE);
    expect([unit.performance, unit.assets, unit.priorYear]).toEqual([performance, assets, priorYear]);
    expect(unit.narrative).toEqual({ ...texts, subordinates: [] });
    expect(unit.notStated).toBeUndefined();
  });

  it("says of a unit that is declared new that it is, as a unit", () => {
    const department = demoBook();
    department.narrative.noPriorYear = { department: null, units: [{ unit: CENTRE, kind: "established" }] };
    expect(narrative(unitBook(department, CENTRE))["totals.income"]).toMatch(
      /本单位为2024年新设立单位，无上年收入预算数，不与上年比较。$/,
    );
  });

  it("prints of another unit's project what the unit itself spends on it", () => {
    const department = demoBook();
    const [line] = department.lines.filter((one) => one.project !== null);
    if (!line?.project) throw new Error("The demo book has projects");
    line.unit = CENTRE;
    const [project] = unitBook(department, CENTRE).projects;
    expect(project).toMatchObject({ code: line.project, unit: CENTRE, localTransfer: 0 });
  });

  it.each([
    ["（本级）", "示例局（本级）"],
    ["局机关", "示例局（局机关）"],
    ["示例局", "示例局"],
    ["示例中心", "示例中心"],
  ])("calls the unit %s in titles %s", (name, printed) => {
    const department = demoBook();
    department.department.name = "示例局";
    department.units = [{ code: OFFICE, name, kind: "administrative" }, ...department.units.slice(1)];
    expect(unitBook(department, OFFICE).department.name).toBe(printed);
  });

  it("says which units there are where there is none of the code", () => {
    expect(() => unitBook(demoBook(), "999")).toThrow(UnknownUnitError);
    expect(() => unitBook(demoBook(), "999")).toThrow(
      "没有单位 999，应为 202001（重庆市万盛经济技术开发区管理委员会办公室）、202002（重庆市万盛经济技术开发区政府信息公开中心） 之一",
    );
  });

  it("keeps the year of the code books that its department's book names", () => {
    const book = unitBook({ ...demoBook(), edition: "chongqing-2024@2024" }, CENTRE);
    expect(book.edition).toBe("chongqing-2024/unit@2024");
    expect(editionOf(book.edition)).toMatchObject({ codeBookYear: 2024, name: "重庆市区县单位预算公开（2024 年）" });
  });
});
