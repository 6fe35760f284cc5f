import type { Line } from "../book";
import { CODE_TREE_TITLES, type CodeBooks, type CodeTreeName, type Succession, successionsIn } from "../classification";
import { displayAmount } from "../money";

/** A code that ended and whose successor a person must choose. */
export interface AskedCode {
  code: string;
  name: string;
  /** 支出功能分类 … */
  treeTitle: string;
  /** the codes that took its place; none where nothing says which did */
  options: { code: string; name: string }[];
  /** the lines that stand on it, in words */
  lines: string;
}

/** The lines of last year under this year's codes, and what became of them in sentences. */
export interface Recoded {
  lines: Line[];
  /** one for each code that was exchanged */
  moved: string[];
  /** codes that were left as they are, since a person must choose */
  asked: AskedCode[];
}

const FIELDS = [
  ["function", "function"],
  ["economic", "departmentEconomic"],
  ["governmentEconomic", "governmentEconomic"],
] as const satisfies readonly (readonly [keyof Line, CodeTreeName])[];

/** `L012 1,000.00 元、L013 200.00 元`, every line named. */
function lineWords(lines: readonly Line[]): string {
  return lines.map(({ id, amount }) => `${id} ${displayAmount(amount, "yuan")} 元`).join("、");
}

function named(books: CodeBooks, tree: CodeTreeName, code: string): string {
  const name = books[tree].get(code)?.name;
  return name ? `${code} ${name}` : code;
}

function linesBy(lines: readonly Line[], field: (typeof FIELDS)[number][0]): Map<string, Line[]> {
  const found = new Map<string, Line[]>();
  for (const line of lines) {
    const code = line[field];
    if (code === null) continue;
    const known = found.get(code);
    if (known) known.push(line);
    else found.set(code, [line]);
  }
  return found;
}

interface Years {
  before: CodeBooks;
  now: CodeBooks;
}

/** What becomes of a code: as a person chose it, else as the code books say. */
function fateOf(tree: CodeTreeName, { before, now }: Years, chosen: ReadonlyMap<string, string>) {
  const fate = successionsIn(now[tree], before[tree], now.successions);
  return (code: string): Succession => {
    const found = fate(code);
    const to = found.kind === "asked" ? now[tree].get(chosen.get(code) ?? "") : undefined;
    return to ? { kind: "moved", to, by: "table" } : found;
  };
}

/**
 * Puts lines of last year on this year's codes, where one code took the place of another. Where several did, or nothing
 * says which, a line keeps its code until a person chooses: the rules then find it.
 *
 * @param chosen what people chose for such codes
 */
export function recode(lines: readonly Line[], years: Years, chosen: ReadonlyMap<string, string>): Recoded {
  const moved: string[] = [];
  const asked: AskedCode[] = [];
  let now: Line[] = [...lines];
  for (const [field, tree] of FIELDS) {
    const fate = fateOf(tree, years, chosen);
    const to = new Map<string, string>();
    for (const [code, own] of linesBy(lines, field)) {
      const found = fate(code);
      if (found.kind === "kept") continue;
      const title = CODE_TREE_TITLES[tree];
      if (found.kind === "asked") {
        const options = found.options.map((option) => ({ code: option.code, name: option.name }));
        const name = (years.now[tree].get(code) ?? years.before[tree].get(code))?.name ?? "";
        asked.push({ code, name, treeTitle: title, options, lines: lineWords(own) });
        continue;
      }
      to.set(code, found.to.code);
      const why = found.by === "name" ? "（名称相同，请核对）" : "";
      const old = named(years.before, tree, code);
      moved.push(`${title} ${old} 改列 ${found.to.code} ${found.to.name}${why}：${lineWords(own)}。`);
    }
    now = now.map((line) => ({ ...line, [field]: to.get(line[field] ?? "") ?? line[field] }));
  }
  return { lines: now, moved, asked };
}

/** What stays on a code that ended, in a sentence. */
export function askedWords({ treeTitle, code, name, options, lines }: AskedCode): string {
  const choices = options.map((one) => `${one.code} ${one.name}`).join("、");
  const what = choices ? `由 ${choices} 取代，请逐条选择` : "已不在新一年的科目中，请改列现行科目";
  return `${treeTitle} ${code} ${name}${what}：${lines}。`;
}
