import { isTableKey, type TableKey } from "../../tables/keys";

/** The tables by the numbers that were their names before they had keys. Not to be changed: it says what was saved then. */
const TABLES: Readonly<Record<string, TableKey>> = {
  "1": "revenueExpenditure",
  "2": "revenue",
  "3": "expenditure",
  "4": "fiscalAppropriation",
  "5": "general",
  "6": "basicByDepartmentEconomic",
  "7": "basicByGovernmentEconomic",
  "8": "projectByDepartmentEconomic",
  "9": "projectByGovernmentEconomic",
  "10": "threePublic",
  "11": "governmentFund",
  "12": "stateCapital",
  "13": "procurement",
  "14": "departmentPerformance",
  "15": "keyProjects",
  "16": "generalProjects",
};

/** The sections by the numerals that were their names; those below the explained terms changed from budget to budget. */
const SECTIONS: Readonly<Record<string, string>> = {
  一: "basics",
  "一.一": "basics.responsibilities",
  "一.二": "basics.composition",
  二: "totals",
  "二.一": "totals.income",
  "二.二": "totals.expenditure",
  三: "budgets",
  "三.一": "budgets.general",
  "三.二": "budgets.governmentFund",
  "三.三": "budgets.stateCapital",
  四: "threePublic",
  五: "otherMatters",
  "五.一": "otherMatters.operatingExpense",
  "五.二": "otherMatters.procurement",
  "五.三": "otherMatters.performance",
  "五.四": "otherMatters.assets",
  六: "terms",
  七: "closing",
};

/** Paragraphs of sections that have several, by their section and number. */
const PARAGRAPHS: Readonly<Record<string, string>> = {
  "一.二.1": "basics.composition.divisions",
  "一.二.2": "basics.composition.subordinates",
  "一.二.3": "basics.composition.units",
  "五.四.1": "otherMatters.assets.held",
  "五.四.2": "otherMatters.assets.planned",
  "七.1": "closing.rounding",
  "七.2": "closing.contact",
  "七.3": "closing.phone",
};

/** A table's name, with the project of a repeated form: `16:P001` → `generalProjects:P001`. */
function presentTable(name: string): string {
  const [number = "", ...project] = name.split(":");
  if (isTableKey(number)) return name;
  return [TABLES[number] ?? number, ...project].join(":");
}

function presentParagraph(id: string): string {
  const named = PARAGRAPHS[id];
  if (named) return named;
  const [, section = "", number = ""] = /^([一二三四五六七八九十.]+)\.(\d+)$/.exec(id) ?? [];
  if (section.startsWith("六.")) return "terms";
  const key = SECTIONS[section];
  if (key === undefined) return id;
  return section === "一.一" ? `${key}.${number}` : key;
}

/** The address of a figure as it is today: `3!2010301.total` → `expenditure!2010301.total`; one of today stays. */
export function presentAddress(address: string): string {
  const mark = address.indexOf("!");
  return mark < 0 ? address : `${presentTable(address.slice(0, mark))}${address.slice(mark)}`;
}

/**
 * The subject of a finding, comment or mark as it is today, where it was saved by the numbers of this form set. What was
 * signed or recorded then never changes and is read through this; one of today stays as it is.
 */
export function presentSubject(subject: string): string {
  const [, kind = "", name = ""] = /^([a-z]+):(.*)$/s.exec(subject) ?? [];
  switch (kind) {
    case "cell":
      return `cell:${presentAddress(name)}`;
    case "table":
      return `table:${presentTable(name)}`;
    case "section":
      return `section:${SECTIONS[name] ?? name}`;
    case "paragraph":
      return `paragraph:${presentParagraph(name)}`;
    default:
      return subject;
  }
}
