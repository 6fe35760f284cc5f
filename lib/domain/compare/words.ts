import type { BudgetBook, Line } from "../book/types";
import type { CodeBooks, CodeTree } from "../classification";
import { fieldLabel } from "../entry/labels";
import { CLASS_TERMS, EXPENSE_TERMS, PROCUREMENT_TERMS, SOURCE_TERMS, THREE_PUBLIC_TERMS } from "../labels";
import { type Fen, formatYuan, stepOf, WAN_YUAN } from "../money";
import type { AmountChange, AmountKey } from "./amounts";
import type { LineChange } from "./lines";
import type { Reach } from "./reach";

const grouped = (whole: string) => whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");

/**
 * An amount as a person would say it, never rounded: `4.80 万元` when two decimals of 万元 hold it exactly, otherwise in
 * yuan to the fen.
 */
export function amountWords(fen: Fen): string {
  const [whole = "", cents = ""] = formatYuan(fen).split(".");
  if (fen % stepOf(WAN_YUAN) !== 0) return `${grouped(whole)}.${cents} 元`;
  const sign = fen < 0 ? "-" : "";
  const digits = String(Math.abs(fen / stepOf(WAN_YUAN))).padStart(3, "0");
  return `${sign}${grouped(digits.slice(0, -2))}.${digits.slice(-2)} 万元`;
}

/**
 * For whom differences are told: for those who work on a budget, who know units by their codes, or in print for everybody,
 * with the names of units and every amount in 万元.
 */
export type Voice = "internal" | "public";

/** An amount in 万元 with two decimals, with more where these do not hold it exactly: `4.80 万元`, `1.2346 万元`. */
function wanWords(fen: Fen): string {
  const abs = Math.abs(fen);
  const rest = abs % WAN_YUAN.fen;
  const decimals = String(rest)
    .padStart(6, "0")
    .replace(/0{1,4}$/, "");
  return `${fen < 0 ? "-" : ""}${grouped(String((abs - rest) / WAN_YUAN.fen))}.${decimals} 万元`;
}

/** `由 4.80 万元减为 4.50 万元` */
export function movedWords(before: Fen, after: Fen, said: (fen: Fen) => string = amountWords): string {
  return `由 ${said(before)}${after < before ? "减" : "增"}为 ${said(after)}`;
}

const codeWords = (tree: CodeTree, code: string) => [code, tree.get(code)?.name].filter(Boolean).join(" ");

/** What the values of a line's fields are called. */
class LineWords {
  private readonly unitNames: ReadonlyMap<string, string>;
  private readonly projectNames: ReadonlyMap<string, string>;

  constructor(
    book: BudgetBook,
    private readonly codes: CodeBooks,
    private readonly voice: Voice,
  ) {
    this.unitNames = new Map(book.units.map(({ code, name }) => [code, name]));
    this.projectNames = new Map(book.projects.map(({ code, name }) => [code, name]));
  }

  unit(code: string): string {
    const name = this.unitNames.get(code);
    return this.voice === "public" && name ? name : [code, name].filter(Boolean).join(" ");
  }

  money(fen: Fen): string {
    return this.voice === "public" ? wanWords(fen) : amountWords(fen);
  }

  project(code: string | null): string {
    return code === null ? "无" : `“${this.projectNames.get(code) ?? code}”`;
  }

  subject({ economic, project }: Line): string {
    const name = codeWords(this.codes.departmentEconomic, economic);
    return project === null ? name : `项目${this.project(project)}的 ${name}`;
  }

  value(line: Line, field: keyof Line): string {
    switch (field) {
      case "unit":
        return this.unit(line.unit);
      case "project":
        return this.project(line.project);
      case "function":
        return codeWords(this.codes.function, line.function);
      case "economic":
        return codeWords(this.codes.departmentEconomic, line.economic);
      case "governmentEconomic":
        return line.governmentEconomic === null
          ? "按对应关系"
          : codeWords(this.codes.governmentEconomic, line.governmentEconomic);
      case "class":
        return CLASS_TERMS[line.class];
      case "source":
        return SOURCE_TERMS[line.source];
      case "expense":
        return line.expense === null ? "无" : EXPENSE_TERMS[line.expense];
      case "carriedOver":
        return line.carriedOver ? "是" : "否";
      case "amount":
        return this.money(line.amount);
      case "calculation":
        return line.calculation ? `“${line.calculation}”` : "空";
      case "note":
        return line.note ? `“${line.note}”` : "空";
      case "id":
        return line.id;
    }
  }
}

/** `，影响表六、表八、表十及说明第四部分` */
export function reachWords({ sheets, parts }: Reach): string {
  const said = [
    ...(sheets.length ? [sheets.join("、")] : []),
    ...(parts.length ? [`说明第${parts.join("、")}部分`] : []),
  ];
  return said.length === 0 ? "，不影响各表和说明的印出数" : `，影响${said.join("及")}`;
}

/** Tells the changes of lines in words, in the terms of the book that they lead to. */
export class Teller {
  private readonly before: LineWords;
  private readonly after: LineWords;

  constructor(
    private readonly books: { before: BudgetBook; after: BudgetBook },
    private readonly codes: { before: CodeBooks; after: CodeBooks },
    private readonly voice: Voice = "internal",
  ) {
    this.before = new LineWords(books.before, codes.before, voice);
    this.after = new LineWords(books.after, codes.after, voice);
  }

  /** Whose line it is, where that is not plain. Full names are long: among colleagues the code stands for the unit. */
  private whose({ unit }: Line): string {
    if (this.books.after.units.length <= 1) return "";
    return this.voice === "public" ? `${this.after.unit(unit)}的 ` : `单位 ${unit} 的 `;
  }

  private moved(before: Fen, after: Fen): string {
    return movedWords(before, after, (fen) => this.after.money(fen));
  }

  /** `30217 公务接待费 由 4.80 万元减为 4.50 万元` */
  line({ before, after, fields }: LineChange): string {
    if (!after)
      return before
        ? `删除 ${this.whose(before)}${this.before.subject(before)} ${this.before.money(before.amount)}`
        : "";
    if (!before) return `新增 ${this.whose(after)}${this.after.subject(after)} ${this.after.money(after.amount)}`;
    const said = fields.map((field) =>
      field === "amount"
        ? this.moved(before.amount, after.amount)
        : `${fieldLabel("line", field)}由 ${this.before.value(before, field)} 改为 ${this.after.value(after, field)}`,
    );
    return `${this.whose(after)}${this.before.subject(before)} ${said.join("，")}`;
  }

  /** What amounts of one kind are called: `2010301 行政运行 · 基本支出`; blank when there is only one of the kind. */
  key(key: AmountKey): string {
    const { function: functions, departmentEconomic } = this.codes.after;
    const category = (PROCUREMENT_TERMS as Readonly<Record<string, string>>)[key.category];
    const item = (THREE_PUBLIC_TERMS as Readonly<Record<string, string>>)[key.item];
    return [
      key.unit && this.after.unit(key.unit),
      key.project && `项目${this.after.project(key.project)}`,
      key.function && codeWords(functions, key.function),
      key.economic && codeWords(departmentEconomic, key.economic),
      (CLASS_TERMS as Readonly<Record<string, string>>)[key.class],
      (SOURCE_TERMS as Readonly<Record<string, string>>)[key.source],
      key.carriedOver === "carriedOver" && "上年结转",
      [category, item ?? key.item].filter(Boolean).join(" "),
    ]
      .filter(Boolean)
      .join(" · ");
  }

  /** `收入 202001 办公室 · 一般公共预算 由 4.80 万元减为 4.50 万元` */
  amount(label: string, { key, before, after }: AmountChange): string {
    const what = [label, this.key(key)].filter(Boolean).join(" ");
    if (before === null) return `新增 ${what} ${this.after.money(after ?? 0)}`;
    if (after === null) return `删除 ${what} ${this.after.money(before)}`;
    return `${what} ${this.moved(before, after)}`;
  }
}
