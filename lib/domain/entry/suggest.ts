import { emptyBook } from "../book/empty-book";
import type { ExpenditureClass, Source, UnitKind } from "../book/types";
import {
  type Code,
  type CodeBooks,
  type CodeMatch,
  type CodeTreeName,
  isInUse,
  type MatchedCode,
  matchCodes,
} from "../classification";
import type { Basis } from "../editions/basis";
import { oncePer } from "../once";
import { checkRule, type Rule } from "../rules";
import { CLS_05 } from "../rules/catalogue/cls-05";
import { CLS_06 } from "../rules/catalogue/cls-06";
import { CLS_07 } from "../rules/catalogue/cls-07";
import { CLS_08 } from "../rules/catalogue/cls-08";
import { CLS_11 } from "../rules/catalogue/cls-11";
import { CLS_13 } from "../rules/catalogue/cls-13";
import { CLS_16 } from "../rules/catalogue/cls-16";
import { CLS_18 } from "../rules/catalogue/cls-18";
import { splitAddress } from "../tables/cells";
import { rowContext } from "./one-row";

/** What is known of the line whose code is asked for. */
export interface SuggestContext {
  /** gives the year of the code books */
  edition: string;
  basis: Basis;
  class: ExpenditureClass;
  source: Source;
  unitKind: UnitKind;
  /** the line's department economic code, when a government code is asked for; null while there is none */
  economic?: string | null;
}

/** What is asked for. */
export interface SuggestRequest {
  tree: CodeTreeName;
  /** number, name or pinyin initials; blank for what was used before */
  query: string;
  context: SuggestContext;
  /** codes last used, the latest first */
  recent: readonly string[];
  /** codes of last year's book */
  priorYear: readonly string[];
  /** at most so many; 20 unless told */
  limit?: number;
}

/** A code that may be chosen. */
export interface Suggestion {
  code: string;
  name: string;
  /** `201 一般公共服务支出 / 20103 … / 2010301 行政运行` */
  path: string;
  /** why it stands where it stands */
  origin: "recent" | "priorYear" | "search";
  /** whether a rule would ask for a reason */
  unusual: boolean;
  /** how well it is what was typed */
  match: CodeMatch;
}

/** The codes that rules let pass for a line of this kind; those of which they want a reason are `unusual`. */
interface Choice {
  allowed: ReadonlySet<string>;
  unusual: ReadonlySet<string>;
}

/** The rules that say whether a code of a tree fits a line. */
const RULES: Readonly<Record<CodeTreeName, readonly Rule[]>> = {
  function: [CLS_11, CLS_13, CLS_16],
  departmentEconomic: [CLS_06, CLS_08, CLS_16],
  governmentEconomic: [CLS_05, CLS_07, CLS_16],
};
const GIVEN_ECONOMIC = [CLS_06, CLS_18];

/** A book with one line of one fen on each of the codes; the id of a line is its code. */
function bookOnEach(codes: readonly Code[], tree: CodeTreeName, context: SuggestContext, books: CodeBooks) {
  const unit = { code: "1", name: "", kind: context.unitKind };
  const economic = context.economic ?? books.departmentEconomic.all.find(({ level }) => level === 2)?.code ?? "";
  const lines = codes.map(({ code }) => ({
    id: code,
    unit: unit.code,
    class: context.class,
    project: null,
    function: tree === "function" ? code : "",
    economic: tree === "departmentEconomic" ? code : economic,
    governmentEconomic: tree === "governmentEconomic" ? code : null,
    source: context.source,
    carriedOver: false,
    expense: null,
    amount: 1,
    note: null,
  }));
  return { ...emptyBook(context.edition, books.year), units: [unit], lines };
}

/** Asks the rules themselves which codes they would let pass. */
function choiceOf(tree: CodeTreeName, context: SuggestContext, books: CodeBooks): Choice {
  const usable = books[tree].all.filter((code) => books[tree].isLeaf(code.code) && isInUse(books[tree], code));
  const asked = bookOnEach(usable, tree, context, books);
  const judged = rowContext(asked, tree === "function" ? ["expenditure"] : [], context.basis);
  const given = tree === "governmentEconomic" && context.economic ? GIVEN_ECONOMIC : [];
  const allowed = new Set(usable.map(({ code }) => code));
  const unusual = new Set<string>();
  for (const { place, severity, rule } of [...RULES[tree], ...given].flatMap((one) => checkRule(one, judged))) {
    const code = place.kind === "line" ? place.id : place.kind === "cell" ? splitAddress(place.address).row : undefined;
    if (code === undefined) continue;
    // A department code without a correspondence only wants a government code beside it.
    const bars = severity === "block" && !(tree === "departmentEconomic" && rule === CLS_06.id);
    if (bars) allowed.delete(code);
    else unusual.add(code);
  }
  return { allowed, unusual };
}

const knownWith = oncePer((_: Basis) => new Map<string, Choice>());

function knownChoice(tree: CodeTreeName, context: SuggestContext, books: CodeBooks): Choice {
  const { edition, basis, class: kind, source, unitKind, economic = null } = context;
  const relevant = {
    function: [kind, source],
    departmentEconomic: [unitKind],
    governmentEconomic: [unitKind, economic],
  };
  const known = knownWith(basis);
  const key = [edition, tree, ...relevant[tree]].join(" ");
  const choice = known.get(key) ?? choiceOf(tree, context, books);
  known.set(key, choice);
  return choice;
}

const MATCHES: readonly CodeMatch[] = ["exact", "begins", "contains"];

/**
 * Codes in the order in which they are offered: what was typed itself, what begins with it, what holds it. What was used
 * counts within each of these only: last used, last year's, of a 款 that the department uses, the usual, the unusual.
 */
function ranked(found: readonly MatchedCode[], request: SuggestRequest, { unusual }: Choice): string[] {
  const used = [...new Set([...request.recent, ...request.priorYear])];
  const near = new Set(used.map((code) => code.slice(0, -2)));
  return MATCHES.flatMap((match) => {
    const codes = new Set(found.filter((one) => one.match === match).map(({ code }) => code.code));
    const usual = [...codes].filter((code) => !unusual.has(code));
    const beside = usual.filter((code) => near.has(code.slice(0, -2)));
    return [...new Set([...used.filter((code) => codes.has(code)), ...beside, ...usual, ...codes])];
  });
}

/** Codes offered before anything is typed: last used, last year's, and the government codes that go with a given code. */
function unasked({ tree, context, recent, priorYear }: SuggestRequest, { allowed, unusual }: Choice): string[] {
  const given = tree === "governmentEconomic" && context.economic ? [...allowed] : [];
  const usual = given.filter((code) => !unusual.has(code));
  return [...new Set([...recent, ...priorYear, ...usual, ...given])].filter((code) => allowed.has(code));
}

/**
 * The codes to offer for what was typed in a code cell, best first. Only codes that may stand there are offered: leaves in
 * use in the year, of the fund of the source, of the kind of unit; those on which a rule would want a reason come last.
 * A blank query offers the codes last used, then last year's; a government code also those that go with the
 * line's department economic code.
 *
 * @throws BookError when there is no such edition
 */
export function suggestCodes(request: SuggestRequest): Suggestion[] {
  const { tree: name, query, context, recent, priorYear, limit = 20 } = request;
  const books = context.basis.codesOf(context.edition);
  const tree = books[name];
  const choice = knownChoice(name, context, books);
  const isAllowed = ({ code }: Code) => choice.allowed.has(code);
  const found = matchCodes(tree, query, { limit: tree.all.length, filter: isAllowed });
  const matches = new Map(found.map(({ code, match }) => [code.code, match]));
  const codes = query.trim() === "" ? unasked(request, choice) : ranked(found, request, choice);
  const [latest, before] = [new Set(recent), new Set(priorYear)];
  return codes.slice(0, limit).map((code) => ({
    code,
    name: tree.get(code)?.name ?? "",
    path: tree.path(code),
    origin: latest.has(code) ? "recent" : before.has(code) ? "priorYear" : "search",
    unusual: choice.unusual.has(code),
    match: matches.get(code) ?? "contains",
  }));
}
