import {
  type Assets,
  type BudgetBook,
  type Line,
  type Project,
  priorYearOf,
  type Revenue,
  type Unit,
  type UnitStatement,
} from "../book";
import { type CodeBooks, withCodeNames } from "../classification";
import type { Basis } from "../editions/basis";
import type { Fen } from "../money";
import { displayAmount } from "../money";
import { unitBook } from "../units/book";
import { type AskedCode, askedWords, recode } from "./recode";

/** How next year is to begin. */
export interface RollForwardChoice {
  /** the units of the department as they are today; none: those of last year's book */
  units: readonly Unit[];
  /** codes of the projects that go on */
  projects: ReadonlySet<string>;
  /** by codes that ended the ones that people chose in their place */
  codes?: ReadonlyMap<string, string>;
}

/** The first draft of the next year, and in sentences what of last year it holds and what it does not. */
export interface RolledForward {
  book: BudgetBook;
  carried: string[];
  left: string[];
  /** codes of lines whose successor is to be chosen */
  asked: AskedCode[];
}

const yuan = (amount: Fen) => `${displayAmount(amount, "yuan")} 元`;
const sum = (rows: readonly { amount: Fen }[]) => rows.reduce((total, { amount }) => total + amount, 0);
const listed = (names: readonly string[]) => names.join("、");
/** A sentence only where there is something to say. */
const told = (count: number, sentence: string) => (count > 0 ? [sentence] : []);

function linesThatGoOn(book: BudgetBook, units: ReadonlySet<string>, projects: ReadonlySet<string>): Line[] {
  const goesOn = ({ unit, carriedOver, project }: Line) =>
    units.has(unit) && !carriedOver && (project === null || projects.has(project));
  return book.lines.filter(goesOn);
}

/** 结转下年 of last year is what this year has of 上年结转. */
function revenuesOf(book: BudgetBook, units: ReadonlySet<string>): Revenue[] {
  const current = book.revenues.filter(({ carriedOver }) => !carriedOver);
  const brought = book.carryForward.map((row): Revenue => ({ ...row, carriedOver: true }));
  return [...current, ...brought].filter(({ unit }) => units.has(unit));
}

/** What units state goes on as what the department writes does; each has its own last year now. */
function statementsOf(book: BudgetBook, units: readonly Unit[]): UnitStatement[] | undefined {
  if (units.length < 2) return undefined;
  const known = new Set(book.units.map(({ code }) => code));
  return units.flatMap(({ code }): UnitStatement[] => {
    if (!known.has(code)) return [];
    const own = book.unitStatements?.find(({ unit }) => unit === code);
    const texts = { responsibilities: [], divisions: [], uses: {}, contact: { name: "", phone: "" } };
    const assets = own?.assets && assetsOfNextYear(own.assets);
    return [
      {
        ...texts,
        ...own,
        ...(assets && { assets }),
        unit: code,
        reasons: {},
        priorYear: priorYearOf(unitBook(book, code)),
      },
    ];
  });
}

/** What is there stays and is to be looked at again; what is bought is planned anew each year. */
const assetsOfNextYear = (assets: Assets): Assets => ({
  ...assets,
  asOfYear: assets.asOfYear + 1,
  purchases: { vehicles: 0, generalEquipment: 0, specialisedEquipment: 0 },
});

/** The year after a book, begun with its lines as they stand. */
function nextBook(book: BudgetBook, units: readonly Unit[], projects: readonly Project[], basis: Basis): BudgetBook {
  const codes = new Set(units.map(({ code }) => code));
  const unitStatements = statementsOf(book, units);
  // Whoever was new last year has a last year now.
  const { noPriorYear: _, ...narrative } = book.narrative;
  return {
    ...book,
    fiscalYear: book.fiscalYear + 1,
    edition: basis.editionForYear(book.edition, book.fiscalYear + 1),
    units: units.map(({ code, name, kind }) => ({ code, name, kind })),
    lines: linesThatGoOn(book, codes, new Set(projects.map(({ code }) => code))),
    revenues: revenuesOf(book, codes),
    carryForward: [],
    projects: [...projects],
    procurement: [],
    assets: assetsOfNextYear(book.assets),
    priorYear: priorYearOf(book),
    narrative: { ...narrative, reasons: {} },
    unitStatements,
  };
}

function carriedWords(old: BudgetBook, book: BudgetBook): string[] {
  const basic = book.lines.filter((line) => line.class === "basic");
  const project = book.lines.filter((line) => line.class === "project");
  const brought = book.revenues.filter(({ carriedOver }) => carriedOver);
  const current = book.revenues.filter(({ carriedOver }) => !carriedOver);
  const names = book.projects.map(({ name }) => name);
  return [
    `上年数：${old.fiscalYear} 年的支出、收入、“三公”经费和机关运行经费，来自已签发的修订。`,
    `单位 ${book.units.length} 个：${listed(book.units.map(({ code, name }) => `${code} ${name}`))}。`,
    ...told(basic.length, `基本支出 ${basic.length} 条，合计 ${yuan(sum(basic))}，按上年金额作为起点，请逐条核定。`),
    ...told(
      names.length,
      `继续实施的项目 ${names.length} 个（${listed(names)}）及其支出明细 ${project.length} 条，合计 ${yuan(sum(project))}，含概况、绩效目标和指标。`,
    ),
    ...told(current.length, `本年收入 ${current.length} 条，合计 ${yuan(sum(current))}，按上年金额作为起点。`),
    ...told(
      brought.length,
      `上年“结转下年”${brought.length} 条，合计 ${yuan(sum(brought))}，成为上年结转收入，支出待安排。`,
    ),
    `国有资产的现有数量，截止年份改为 ${book.assets.asOfYear} 年末，请按账面核对。`,
    ...told(book.unitStatements?.length ?? 0, "各单位自己的上年数和填报内容，供单位预算公开使用。"),
    "整体绩效目标和指标，职能职责、内设机构、主要用途等文字，联系人。",
  ];
}

function leftWords(old: BudgetBook, book: BudgetBook): string[] {
  const units = new Set(book.units.map(({ code }) => code));
  const projects = new Set(book.projects.map(({ code }) => code));
  const gone = old.units.filter(({ code }) => !units.has(code));
  const ended = old.projects.filter(({ code }) => !projects.has(code));
  const brought = old.lines.filter(({ carriedOver }) => carriedOver);
  const { vehicles, generalEquipment, specialisedEquipment } = old.assets.purchases;
  const purchases = vehicles + generalEquipment + specialisedEquipment;
  return [
    ...told(gone.length, `已撤销的单位 ${listed(gone.map(({ code, name }) => `${code} ${name}`))} 及其收支和项目。`),
    ...told(ended.length, `不再实施的项目 ${ended.length} 个：${listed(ended.map(({ name }) => name))}。`),
    ...told(
      brought.length,
      `用上年结转安排的支出 ${brought.length} 条，合计 ${yuan(sum(brought))}：结转资金一次使用。`,
    ),
    "结转下年：到年底才知道，请在“收入与结转”中另行填写。",
    ...told(old.procurement.length, `政府采购 ${old.procurement.length} 项：每年按采购需要重新编制。`),
    ...told(purchases, `拟购置资产 ${purchases} 台（辆、套）：每年重新编制。`),
    "各项变动原因：要与新一年的增减对应，请在“文字说明”中填写。",
  ];
}

/** The code books of a book's year as far as the program has them, else those that its edition takes. */
function booksOf(book: BudgetBook, basis: Basis): CodeBooks {
  return withCodeNames(basis.codesOf(basis.editionForYear(book.edition, book.fiscalYear)), book.codeNames);
}

/**
 * The first draft of the next year, made of a signed book as a clerk would make it by hand: what goes on every year begins
 * with last year's amounts on this year's codes, what was meant for one year only stays behind. Sentences tell every part of both.
 *
 * @throws BookError when the book names an edition that does not exist
 */
export function rollForward(
  old: BudgetBook,
  { units, projects, codes = new Map() }: RollForwardChoice,
  basis: Basis,
): RolledForward {
  const today = units.length > 0 ? units : old.units;
  const known = new Set(today.map(({ code }) => code));
  const continuing = old.projects.filter(({ code, unit }) => projects.has(code) && known.has(unit));
  const begun = nextBook(old, today, continuing, basis);
  const { lines, moved, asked } = recode(
    begun.lines,
    { before: booksOf(old, basis), now: booksOf(begun, basis) },
    codes,
  );
  const book = { ...begun, lines };
  return {
    book,
    carried: [...carriedWords(old, book), ...moved],
    left: [...leftWords(old, book), ...asked.map(askedWords)],
    asked,
  };
}
