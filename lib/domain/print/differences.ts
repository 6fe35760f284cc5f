import { impactOf } from "../compare";
import type { Disclosure } from "../disclosure/types";
import { SEVERITY_LABELS } from "../labels";
import type { Section } from "../narrative/types";
import { Describer } from "../place-words";
import { placeOf } from "../places";
import type { Finding } from "../rules/types";
import { splitAddress } from "../tables/cells";
import type { Table } from "../tables/types";

/** A place where two printings of one book differ; null is a text that is not in one of them. */
export interface PrintDifference {
  kind: "table" | "narrative" | "finding";
  /** in words: 表三 · 2010301 行政运行 · 基本支出 */
  place: string;
  before: string | null;
  after: string | null;
}

const headerText = ({ header }: Table) =>
  header.map((level) => level.flatMap((cell) => (cell ? [cell.text] : [])).join(" ")).join(" ");

function headerDifferences(before: Disclosure, after: Disclosure): PrintDifference[] {
  const was = new Map(before.tables.map((table) => [table.id, table]));
  return after.tables.flatMap((table): PrintDifference[] => {
    const old = was.get(table.id);
    if (!old || headerText(old) === headerText(table)) return [];
    const place = `${table.sheet} · 表头`;
    return [{ kind: "table", place, before: headerText(old), after: headerText(table) }];
  });
}

function cellDifferences(before: Disclosure, after: Disclosure, cells: ReturnType<typeof impactOf>["cells"]) {
  const describers = [new Describer(after), new Describer(before)];
  const sheets = new Map<string, string>([...before.tables, ...after.tables].map(({ id, sheet }) => [id, sheet]));
  return cells.map(({ address, table, before: was, after: is }): PrintDifference => {
    const describer = describers.find((one) => one.cell(address));
    const sheet = sheets.get(table) ?? table;
    const { row, column } = splitAddress(address);
    const around = row === "note" ? (column === "0" ? "标题" : "表下说明") : "文字";
    const place = describer ? describer.words({ kind: "cell", address }) : `${sheet} · ${around}`;
    return { kind: "table", place, before: was, after: is };
  });
}

function headingsOf(sections: readonly Section[]): string[] {
  return sections.flatMap(({ heading, sections: below }) => [heading, ...headingsOf(below)]);
}

/** Texts of which one list has more than the other. */
function beyond(list: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const text of others) left.set(text, (left.get(text) ?? 0) + 1);
  return list.filter((text) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  });
}

function textDifferences(before: Disclosure, after: Disclosure, sentences: ReturnType<typeof impactOf>["sentences"]) {
  const describers = [new Describer(after), new Describer(before)];
  const placeWords = (id: string) => {
    const place = { kind: "paragraph", id } as const;
    return (describers.find((one) => one.has(place)) ?? describers[0])?.words(place) ?? "说明";
  };
  const headings = (one: Disclosure) => [one.narrative.title, ...headingsOf(one.narrative.sections)];
  const gone = beyond(headings(before), headings(after));
  const come = beyond(headings(after), headings(before));
  const heading = (was: string | null, is: string | null): PrintDifference => {
    return { kind: "narrative", place: "说明 · 标题", before: was, after: is };
  };
  return [
    ...Array.from({ length: Math.max(gone.length, come.length) }, (_, index) =>
      heading(gone[index] ?? null, come[index] ?? null),
    ),
    ...sentences.map(({ paragraph, before: was, after: is }): PrintDifference => {
      return { kind: "narrative", place: placeWords(paragraph), before: was, after: is };
    }),
  ];
}

const findingText = ({ rule, severity, message }: Finding) => `${SEVERITY_LABELS[severity]}（${rule}）：${message}`;

function findingDifferences(before: Disclosure, after: Disclosure): PrintDifference[] {
  const told = (one: Disclosure) => one.findings.map((finding) => ({ finding, text: findingText(finding) }));
  const [was, is] = [told(before), told(after)];
  const only = (list: typeof was, others: typeof was) => {
    const texts = new Set(others.map(({ text }) => text));
    return list.filter(({ text }) => !texts.has(text));
  };
  const wordsOf = (describer: Describer, { subject }: Finding) => {
    const place = placeOf(subject);
    return place ? describer.words(place) : subject;
  };
  const [old, now] = [new Describer(before), new Describer(after)];
  return [
    ...only(was, is).map(({ finding, text }): PrintDifference => {
      return { kind: "finding", place: wordsOf(old, finding), before: text, after: null };
    }),
    ...only(is, was).map(({ finding, text }): PrintDifference => {
      return { kind: "finding", place: wordsOf(now, finding), before: null, after: text };
    }),
  ];
}

/**
 * Where two printings of one book differ in what a reader sees: tables with their headers and notes, then the narrative,
 * then what the rules say.
 */
export function differencesOf(before: Disclosure, after: Disclosure): PrintDifference[] {
  const { cells, sentences } = impactOf(before, after);
  return [
    ...headerDifferences(before, after),
    ...cellDifferences(before, after, cells),
    ...textDifferences(before, after, sentences),
    ...findingDifferences(before, after),
  ];
}
