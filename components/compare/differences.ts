import { amountWords, type Comparison } from "@/lib/domain/compare";
import type { Disclosure } from "@/lib/domain/disclosure";
import { formatYuan } from "@/lib/domain/money";
import { Describer } from "@/lib/domain/place-words";
import { subjectOf } from "@/lib/domain/places";
import { splitAddress } from "@/lib/domain/tables";
import { grouped } from "../trace/grouped";
import { type Difference, KIND_LABELS } from "./difference";

const yuan = (fen: number | null | undefined) => (fen == null ? null : grouped(formatYuan(fen)));

/** What a printed place is called within its table. */
function cellWords(describers: readonly Describer[], address: string): string {
  for (const describer of describers) {
    const place = describer.cell(address);
    if (place) return [place.row, place.column].filter(Boolean).join(" · ");
  }
  const { row, column } = splitAddress(address);
  if (row === "note") return column === "0" ? "表题" : `注 ${column}`;
  return "文字";
}

/**
 * A comparison as one list of differences, in the order of the page.
 *
 * @param live the budget as it is now, which alone the drawer knows
 */
export function differencesOf(
  { lines, amounts, impact }: Comparison,
  { before, after, live }: Record<"before" | "after" | "live", Disclosure>,
): Difference[] {
  const now = new Describer(live);
  const describers = [new Describer(after), new Describer(before)];
  const sheetOf = new Map(impact.tables.map(({ table, sheet }) => [table, sheet]));
  const titleOf = new Map(impact.tables.map(({ table, sheet, title }) => [table, `${sheet} ${title}`]));
  const shown = (subject: string, has: boolean) => (has ? subject : null);
  return [
    ...lines.map(
      ({ id, words, before: was, after: is, reach }): Difference => ({
        ...{ key: `line ${id}`, kind: "line", group: KIND_LABELS.line, words, sheets: reach.sheets },
        ...{ before: yuan(was?.amount), after: yuan(is?.amount) },
        subject: shown(`line:${id}`, now.has({ kind: "line", id })),
      }),
    ),
    ...amounts.map(
      ({ from, label, name, words, before: was, after: is, reach }): Difference => ({
        ...{ key: `amount ${from} ${name}`, kind: "amount", group: KIND_LABELS.amount, sheets: reach.sheets },
        ...{ words: words || label, before: yuan(was), after: yuan(is), subject: null },
      }),
    ),
    ...impact.cells.map(
      ({ address, table, before: was, after: is }): Difference => ({
        ...{ key: `cell ${address}`, kind: "cell", group: titleOf.get(table) ?? table, before: was, after: is },
        ...{ words: cellWords(describers, address), sheets: [sheetOf.get(table) ?? table] },
        subject: shown(subjectOf({ kind: "cell", address }), now.has({ kind: "cell", address })),
      }),
    ),
    ...impact.sentences.map(
      ({ paragraph, before: was, after: is }, index): Difference => ({
        ...{ key: `sentence ${paragraph} ${index}`, kind: "sentence", group: KIND_LABELS.sentence },
        ...{
          words: describers[0]?.words({ kind: "paragraph", id: paragraph }) ?? "",
          before: was,
          after: is,
          sheets: [],
        },
        subject: shown(subjectOf({ kind: "paragraph", id: paragraph }), now.has({ kind: "paragraph", id: paragraph })),
      }),
    ),
    ...impact.newFindings.map(
      ({ rule, subject, message }, index): Difference => ({
        ...{
          key: `new ${rule} ${subject} ${index}`,
          kind: "finding",
          group: KIND_LABELS.finding,
          words: `新增 ${rule}`,
        },
        ...{ before: null, after: message, sheets: [], subject: null },
      }),
    ),
    ...impact.vanishedFindings.map(
      ({ rule, subject, message }, index): Difference => ({
        ...{
          key: `gone ${rule} ${subject} ${index}`,
          kind: "finding",
          group: KIND_LABELS.finding,
          words: `消除 ${rule}`,
        },
        ...{ before: message, after: null, sheets: [], subject: null },
      }),
    ),
  ];
}

/** `支出合计由 1,952.98 万元减为 1,952.68 万元`; null where it stayed. */
export function totalWords(before: Disclosure, after: Disclosure): string | null {
  const [was, is] = [before, after].map(({ figures }) => figures.get("expenditure!total.total")?.fen ?? 0);
  if (was === undefined || is === undefined || was === is) return null;
  return `支出总计由 ${amountWords(was)}${is < was ? "减" : "增"}为 ${amountWords(is)}`;
}
