import * as fc from "fast-check";
import demo from "@/prisma/demo/wansheng-2024.json";
import { CARRIED_CODES } from "../classification";
import { readBook } from "./read";
import {
  type BudgetBook,
  type Line,
  type PriorYear,
  type Project,
  SOURCES,
  THREE_PUBLIC_ITEMS,
  type UnitKind,
} from "./types";

/** The demo department's 2024 book, fresh for each test. */
export function demoBook(): BudgetBook {
  return readBook(structuredClone(demo));
}

/** The demo department's 2024 book as the JSON of its file, to be spoilt by a test. */
export function demoJson(): typeof demo {
  return structuredClone(demo);
}

const codes = CARRIED_CODES.of(2024);
const FUNCTIONS = codes.function.all.filter(({ level }) => level === 3).map(({ code }) => code);
const ECONOMIC = codes.departmentEconomic.all.filter(({ level }) => level === 2).map(({ code }) => code);
const KINDS: UnitKind[] = ["administrative", "civilServiceManaged", "institution"];
const UNITS = KINDS.map((kind, index) => ({ code: `20200${index + 1}`, name: `单位${index + 1}`, kind }));

/** From one fen to ten billion yuan, with plenty of zeros and of amounts about to round. */
const amounts = fc.oneof(
  fc.constantFrom(0, 1, 4_999, 5_000, 5_001, 10_000, 1_000_000_000_000),
  fc.integer({ min: 0, max: 100_000_000 }),
  fc.integer({ min: 0, max: 1_000_000_000_000 }),
);

const unit = fc.constantFrom(...UNITS.map(({ code }) => code));
const source = fc.constantFrom(...SOURCES);

/** Few codes out of many, so that parents have several children and leaves several lines. */
const functionCode = fc.oneof(fc.constantFrom(...FUNCTIONS.slice(0, 12)), fc.constantFrom(...FUNCTIONS));
const economicCode = fc.oneof(
  fc.constantFrom("30101", "30201", "30212", "30217", "30231", "30913", "31013"),
  fc.constantFrom(...ECONOMIC),
);

const project: fc.Arbitrary<Omit<Project, "code">> = fc.record({
  name: fc.constantFrom("专项一", "专项二"),
  unit,
  category: fc.constantFrom("otherOperating" as const, "specificPurpose" as const),
  tier: fc.constantFrom("key" as const, "general" as const),
  supervisor: fc.constant("202-示例部门"),
  localTransfer: amounts,
  overview: fc.constant("概况"),
  objective: fc.constant("目标"),
  indicators: fc.constant([]),
});

function lines(projects: Project[]): fc.Arbitrary<Line[]> {
  const common = {
    unit,
    function: functionCode,
    economic: economicCode,
    source,
    carriedOver: fc.boolean(),
    amount: amounts,
  };
  const basic = fc.record({ ...common, expense: fc.constantFrom("personnel" as const, "operating" as const) });
  const ofProject = fc.record({ ...common, project: fc.constantFrom(null, ...projects.map(({ code }) => code)) });
  const line = fc.oneof(
    basic.map((line) => ({ ...line, class: "basic" as const, project: null })),
    ofProject.map((line) => ({ ...line, class: "project" as const, expense: null })),
  );
  return fc
    .array(line, { maxLength: 60 })
    .map((all) => all.map((line, index) => ({ ...line, id: `L${index + 1}`, governmentEconomic: null, note: null })));
}

const priorYear: fc.Arbitrary<PriorYear> = fc.record({
  fiscalYear: fc.constant(2023),
  lines: fc.array(
    fc.record({
      class: fc.constantFrom("basic" as const, "project" as const),
      function: functionCode,
      source,
      carriedOver: fc.boolean(),
      amount: amounts,
    }),
    { maxLength: 12 },
  ),
  revenues: fc.constant(null),
  threePublic: fc
    .tuple(amounts, amounts, amounts, amounts)
    .map(
      (values) =>
        Object.fromEntries(THREE_PUBLIC_ITEMS.map((item, i) => [item, values[i]])) as PriorYear["threePublic"],
    ),
  operatingExpense: amounts,
});

/**
 * Random books whose income equals their expenditure: every source, every kind of unit, carried-over money, amounts
 * from one fen to ten billion yuan, with and without a prior year, down to the empty book.
 */
export const arbitraryBook: fc.Arbitrary<BudgetBook> = fc
  .record({ projects: fc.array(project, { maxLength: 4 }), prior: fc.option(priorYear) })
  .chain(({ projects, prior }) => {
    const numbered = projects.map((one, index) => ({ ...one, code: `P${index + 1}` }));
    return fc.record({
      lines: lines(numbered),
      carryForward: fc.array(fc.record({ unit, source, amount: amounts }), { maxLength: 4 }),
      procurement: fc.array(
        fc.record({
          unit,
          category: fc.constantFrom("goods" as const, "works" as const, "services" as const),
          name: fc.constantFrom("电脑", "家具", "物业"),
          source,
          carriedOver: fc.boolean(),
          amount: amounts,
          project: fc.constant(null),
        }),
        { maxLength: 6 },
      ),
      projects: fc.constant(numbered),
      codeNames: fc.subarray([
        { code: "23001", name: "返还性支出" },
        { code: "2136788", name: "库区道路建设" },
      ]),
      prior: fc.constant(prior),
    });
  })
  .map(({ prior, ...rest }) => balanced({ ...demoBook(), ...rest, units: UNITS, priorYear: prior, revenues: [] }));

/** The book with the revenue that its expenditure and 结转下年 need, line by line. */
function balanced(book: BudgetBook): BudgetBook {
  const spent = book.lines.map(({ unit, source, carriedOver, amount }) => ({ unit, source, carriedOver, amount }));
  const kept = book.carryForward.map((item) => ({ ...item, carriedOver: false }));
  return { ...book, revenues: [...spent, ...kept] };
}
