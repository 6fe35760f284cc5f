import type { BudgetBook, Line, Source, UnitKind } from "../../book/types";
import { type CodeTree, nearestCodes } from "../../classification";
import type { Fen } from "../../money";
import { oncePer } from "../../once";
import type { Place, Violation } from "../types";

/** The kind of the unit of a line; undefined when the book has no such unit. */
type Kind = UnitKind | undefined;

/** One line for each combination of values that a rule looks at, with the kind of its unit. */
export interface Sample {
  line: Line;
  kind: Kind;
}

/** What a rule on lines may judge by: lines that agree in these values get the same judgement. */
export type View = "function" | "functionAndSource" | "economicAndKind" | "structure";

/** Names what the lines of one judgement agree in; `first` alone rules out most lines at once. */
const KEYS: Record<View, { first(line: Line): string; rest(line: Line, kind: Kind): string }> = {
  function: { first: (line) => line.function, rest: () => "" },
  functionAndSource: { first: (line) => line.function, rest: (line) => line.source },
  economicAndKind: { first: (line) => line.economic, rest: (line, kind) => `${line.governmentEconomic} ${kind}` },
  structure: { first: (line) => line.class, rest: (line) => `${line.expense === null} ${line.project === null}` },
};

/** A sample with the two parts of its key. */
interface KeyedSample extends Sample {
  first: string;
  rest: string;
}

/** What is wrong with a line, and in which field. */
export interface LineFault extends Omit<Violation, "place"> {
  field: keyof Line;
}

/** What the rules need of the lines of a book, gathered in one pass; what lines agree in is few, lines are many. */
interface LineIndex {
  /** in the order of their keys */
  samples: Readonly<Record<View, readonly KeyedSample[]>>;
  /** the budget of each project that has lines, by project code */
  projectAmounts: ReadonlyMap<string, Fen>;
}

class Index {
  readonly samples: Record<View, Sample[]> = {
    function: [],
    functionAndSource: [],
    economicAndKind: [],
    structure: [],
  };
  readonly projectAmounts = new Map<string, Fen>();
  private readonly functions = new Map<string, Partial<Record<Source, true>>>();
  private readonly economics = new Map<string, Map<string | null, Set<Kind>>>();
  private readonly structures: true[] = [];

  constructor(book: BudgetBook) {
    const kinds = unitKinds(book);
    for (const line of book.lines) this.add(line, kinds.get(line.unit));
  }

  private add(line: Line, kind: Kind): void {
    this.addFunction(line, kind);
    this.addEconomic(line, kind);
    const structure = (line.class === "basic" ? 1 : 0) + (line.expense ? 2 : 0) + (line.project === null ? 4 : 0);
    if (!this.structures[structure]) {
      this.structures[structure] = true;
      this.samples.structure.push({ line, kind });
    }
    if (line.project !== null)
      this.projectAmounts.set(line.project, (this.projectAmounts.get(line.project) ?? 0) + line.amount);
  }

  private addFunction(line: Line, kind: Kind): void {
    let sources = this.functions.get(line.function);
    if (!sources) {
      sources = {};
      this.functions.set(line.function, sources);
      this.samples.function.push({ line, kind });
    }
    if (!sources[line.source]) {
      sources[line.source] = true;
      this.samples.functionAndSource.push({ line, kind });
    }
  }

  private addEconomic(line: Line, kind: Kind): void {
    let written = this.economics.get(line.economic);
    if (!written) {
      written = new Map();
      this.economics.set(line.economic, written);
    }
    let kinds = written.get(line.governmentEconomic);
    if (!kinds) {
      kinds = new Set();
      written.set(line.governmentEconomic, kinds);
    }
    if (!kinds.has(kind)) {
      kinds.add(kind);
      this.samples.economicAndKind.push({ line, kind });
    }
  }
}

const unitKinds = (book: BudgetBook) => new Map(book.units.map((unit) => [unit.code, unit.kind]));

const indexOf = oncePer((book: BudgetBook): LineIndex => {
  const { samples, projectAmounts } = new Index(book);
  const inOrder = (view: View) => {
    const { first, rest } = KEYS[view];
    const keyed = samples[view].map(({ line, kind }) => ({ line, kind, first: first(line), rest: rest(line, kind) }));
    return keyed
      .map((sample) => ({ sample, key: sample.first + sample.rest }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ sample }) => sample);
  };
  return {
    samples: {
      function: inOrder("function"),
      functionAndSource: inOrder("functionAndSource"),
      economicAndKind: inOrder("economicAndKind"),
      structure: inOrder("structure"),
    },
    projectAmounts,
  };
});

/** The budget of each project that has lines, by project code. */
export function projectAmounts(book: BudgetBook): ReadonlyMap<string, Fen> {
  return indexOf(book).projectAmounts;
}

/** The order in which findings name lines, whatever the order of the book: by id. */
export const byId = (a: Line, b: Line) => a.id.length - b.id.length || (a.id < b.id ? -1 : 1);

/** The faults of the samples of a view, by the two parts of their key. */
function faultsOf(book: BudgetBook, view: View, judge: (sample: Sample) => LineFault | null) {
  const faults = new Map<string, Map<string, LineFault>>();
  for (const sample of indexOf(book).samples[view]) {
    const fault = judge(sample);
    if (!fault) continue;
    const rests = faults.get(sample.first) ?? new Map<string, LineFault>();
    faults.set(sample.first, rests.set(sample.rest, fault));
  }
  return faults;
}

/** What one judgement says of all lines it meets: one finding, at the first of them. */
interface Cause {
  fault: LineFault;
  lines: Line[];
}

/** Lines as the places of one finding, in the order of their ids. */
export function atLines(lines: readonly Line[], field?: keyof Line): { place: Place; also: readonly Place[] } {
  const [place, ...also] = [...lines]
    .sort(byId)
    .map(({ id }) => ({ kind: "line" as const, id, ...(field && { field }) }));
  if (!place) throw new Error("A finding about lines needs a line");
  return { place, also };
}

/**
 * Judges every line by itself; `judge` should rule out most with one look-up. One fault is one violation, at the first of
 * its lines in the order of their ids, and names the others.
 */
export function judgeEach(lines: readonly Line[], judge: (line: Line) => LineFault | null): Violation[] {
  const causes = new Map<string, Cause>();
  for (const line of lines) {
    const fault = judge(line);
    if (!fault) continue;
    const key = `${fault.field} ${fault.message} ${fault.remedy}`;
    const cause = causes.get(key) ?? { fault, lines: [] };
    cause.lines.push(line);
    causes.set(key, cause);
  }
  const ordered = [...causes.values()].map(({ fault, lines: met }) => ({ fault, lines: met.sort(byId) }));
  return ordered
    .sort((a, b) => byId(a.lines[0] as Line, b.lines[0] as Line))
    .map(({ fault: { field, ...said }, lines: met }) => ({ ...atLines(met, field), ...said }));
}

/** Judges one sample of the lines that agree in the values of the view, for all of them; see `judgeEach`. */
export function judgeLines(book: BudgetBook, view: View, judge: (sample: Sample) => LineFault | null): Violation[] {
  const faults = faultsOf(book, view, judge);
  if (faults.size === 0) return [];
  const { first, rest } = KEYS[view];
  const kinds = unitKinds(book);
  return judgeEach(book.lines, (line) => faults.get(first(line))?.get(rest(line, kinds.get(line.unit))) ?? null);
}

/** So many different wrong codes get their neighbours looked up: enough for people, cheap for a file of rubbish. */
const LOOKED_UP = 50;

/** Names the codes nearest to a wrong one: `，最接近的有：2010301 行政运行、…`; nothing beyond the first fifty codes. */
export function neighboursIn(tree: CodeTree): (wrong: string) => string {
  let lookups = 0;
  return (wrong) => {
    lookups += 1;
    const near = lookups > LOOKED_UP ? [] : nearestCodes(tree, wrong).map(({ code, name }) => `${code} ${name}`);
    return near.length ? `，最接近的有：${near.join("、")}` : "";
  };
}
