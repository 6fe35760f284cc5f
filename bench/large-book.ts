import { readFileSync } from "node:fs";
import path from "node:path";
import { readBookText } from "@/lib/domain/book";
import type { BudgetBook, Line } from "@/lib/domain/book/types";
import { CARRIED_CODES } from "@/lib/domain/classification";
import type { Disclosure } from "@/lib/domain/disclosure/types";

/** The demo department's book. */
export function demoBook(): BudgetBook {
  return readBookText(readFileSync(path.join(import.meta.dirname, "../prisma/demo/wansheng-2024.json"), "utf8"));
}

/** A small generator with a fixed seed, so that every run measures the same book. */
export function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

/**
 * A balanced book of so many lines over `units` units, spread over every 项 and every 款, so that it has many more
 * combinations of codes than a real department.
 */
export function largeBook(lines: number, units = 200): BudgetBook {
  const book = demoBook();
  const pick = generator(20_240_101);
  const functions = CARRIED_CODES.of(2024).function.all.filter(({ level, fund }) => level === 3 && fund === "general");
  const economic = CARRIED_CODES.of(2024).departmentEconomic.all.filter(({ level }) => level === 2);
  const unitCodes = Array.from({ length: units }, (_, index) => String(202_001 + index));
  const all = Array.from({ length: lines }, (_, index): Line => {
    const basic = pick(4) !== 0;
    return {
      id: `L${index + 1}`,
      unit: unitCodes[pick(units)] as string,
      class: basic ? "basic" : "project",
      project: basic ? null : "P001",
      function: functions[pick(functions.length)]?.code as string,
      economic: economic[pick(economic.length)]?.code as string,
      governmentEconomic: null,
      source: "generalPublicBudget",
      carriedOver: pick(20) === 0,
      expense: basic ? (pick(3) ? "personnel" : "operating") : null,
      amount: pick(100_000_000),
      note: null,
    };
  });
  return {
    ...book,
    units: unitCodes.map((code, index) => ({
      code,
      name: `单位${code}`,
      kind: index % 2 ? "institution" : "administrative",
    })),
    lines: all,
    revenues: all.map(({ unit, source, carriedOver, amount }) => ({ unit, source, carriedOver, amount })),
    projects: book.projects.map((project) => ({ ...project, unit: unitCodes[0] as string })),
  };
}

/** A disclosure whose only table is the widest one with so many rows, each like a row it has. */
export function longTable(disclosure: Disclosure, count: number): Disclosure {
  const table = disclosure.tables.find(({ key }) => key === "revenue");
  const leaf = table?.rows.find(({ kind }) => kind === "leaf");
  if (!table || !leaf) throw new Error("the demo has a second table with rows");
  const rows = Array.from({ length: count }, (_, index) => ({ ...leaf, id: String(index) }));
  return { ...disclosure, tables: [{ ...table, rows }] };
}
