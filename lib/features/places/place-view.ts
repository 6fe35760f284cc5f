import { anchorAt, anchorText } from "@/lib/domain/attachments";
import type { Line } from "@/lib/domain/book";
import type { Disclosure } from "@/lib/domain/disclosure";
import type { Basis } from "@/lib/domain/editions/basis";
import { codesBehind } from "@/lib/domain/editions/codes";
import { CLASS_TERMS, EXPENSE_TERMS, SOURCE_TERMS } from "@/lib/domain/labels";
import { formatYuan } from "@/lib/domain/money";
import type { Paragraph, Section } from "@/lib/domain/narrative/types";
import { Describer } from "@/lib/domain/place-words";
import { placeOf, placesOf } from "@/lib/domain/places";
import type { Place } from "@/lib/domain/rules/types";
import { governmentEconomicOf } from "@/lib/domain/tables";
import { readersOf, recordsOf } from "@/lib/domain/tables/book-records";
import { matcher, termsOf } from "@/lib/domain/tables/select";
import type { Adjustments } from "../review/types";
import { placePath } from "./path";
import type { PlaceFact, PlaceFinding, PlaceView, QuotedFigure } from "./types";

function lineFacts(disclosure: Disclosure, line: Line, basis: Basis): PlaceFact[] {
  const { book } = disclosure;
  const codes = codesBehind(disclosure, basis);
  const unit = book.units.find(({ code }) => code === line.unit);
  const project = book.projects.find(({ code }) => code === line.project);
  const facts: [string, string][] = [
    ["单位", [line.unit, unit?.name].filter(Boolean).join(" ")],
    ["支出类别", [CLASS_TERMS[line.class], line.expense && EXPENSE_TERMS[line.expense]].filter(Boolean).join(" · ")],
    ["项目", project ? `${project.code} ${project.name}` : ""],
    ["功能科目", codes.function.path(line.function)],
    ["部门经济科目", codes.departmentEconomic.path(line.economic)],
    ["政府经济科目", codes.governmentEconomic.path(governmentEconomicOf(line, unit?.kind, codes))],
    ["资金来源", `${SOURCE_TERMS[line.source]}${line.carriedOver ? "（上年结转）" : ""}`],
    ["金额（元）", formatYuan(line.amount)],
    ["测算依据", line.calculation ?? ""],
    ["备注", line.note ?? ""],
  ];
  return facts.filter(([, value]) => value !== "").map(([label, value]) => ({ label, value }));
}

/** The tables in which an amount of the line is counted. */
function sheetsOf(disclosure: Disclosure, { id }: Line, basis: Basis): string[] {
  const record = recordsOf(readersOf(disclosure.book, codesBehind(disclosure, basis)), "lines").find(
    (one) => one.id === id,
  );
  if (!record) return [];
  const counted = disclosure.tables.filter(({ rows }) =>
    rows.some(({ cells }) =>
      cells.some((cell) => cell?.kind === "figure" && termsOf(cell.trace).some((term) => matcher(term)(record))),
    ),
  );
  return [...new Set(counted.map(({ sheet }) => sheet))];
}

function paragraphOf(sections: readonly Section[], id: string): Paragraph | undefined {
  for (const { paragraphs, sections: below } of sections) {
    const found = paragraphs.find((one) => one.id === id) ?? paragraphOf(below, id);
    if (found) return found;
  }
  return undefined;
}

function quotedIn({ narrative }: Disclosure, describer: Describer, id: string): QuotedFigure[] {
  const runs = paragraphOf(narrative.sections, id)?.runs ?? [];
  const quoted = runs.flatMap((run): QuotedFigure[] => {
    if (run.kind !== "figure" || run.source.kind !== "cell") return [];
    const { address } = run.source;
    return describer.cell(address)
      ? [{ text: run.text, words: describer.words({ kind: "cell", address }), address }]
      : [];
  });
  return [...new Map(quoted.map((one) => [one.address, one])).values()];
}

/** What the rules say of a place, and where the other places of the same cause are. */
function findingsAt(disclosure: Disclosure, place: Place, subject: string): PlaceFinding[] {
  return disclosure.findings.flatMap((finding) => {
    const places = placesOf(finding);
    const at = places.findIndex((one) => isWithin(one, place, subject));
    if (at < 0) return [];
    const { rule, severity, message, remedy, basis } = finding;
    const pathOf = (index: number) => {
      const other = placeOf(places[(index + places.length) % places.length] ?? "");
      return other && placePath(disclosure.book, other, "findings");
    };
    const others =
      places.length > 1 ? { at: at + 1, count: places.length, next: pathOf(at + 1), previous: pathOf(at - 1) } : null;
    return [{ rule, subject: finding.subject, severity, message, remedy, basis, others }];
  });
}

/** Whether what a finding is about belongs to a place: the place itself, or a part of it. */
function isWithin(subject: string, place: Place, of: string): boolean {
  if (subject === of) return true;
  // A field of a line is judged with its line, and the other way round.
  if (place.kind === "line" && place.field !== undefined) return subject === `line:${place.id}`;
  return of !== "book:" && (subject.startsWith(`${of}.`) || subject.startsWith(`${of}[`));
}

/**
 * What is known of a place.
 *
 * @returns null when the subject names no place at all
 */
export function placeView(
  disclosure: Disclosure,
  subject: string,
  adjustments: Adjustments,
  basis: Basis,
): PlaceView | null {
  const place = placeOf(subject);
  if (!place) return null;
  const describer = new Describer(disclosure);
  const line = place.kind === "line" ? disclosure.book.lines.find(({ id }) => id === place.id) : undefined;
  const anchor = anchorAt(disclosure.book, subject);
  const adjustment = line ? adjustments.rows.find(({ lineId }) => lineId === line.id) : undefined;
  const open = !adjustment || adjustment.status === "proposed" || adjustment.status === "withdrawn";
  return {
    subject,
    words: describer.words(place),
    present: describer.has(place),
    facts: line ? lineFacts(disclosure, line, basis) : [],
    figures: place.kind === "paragraph" ? quotedIn(disclosure, describer, place.id) : [],
    sheets: line ? sheetsOf(disclosure, line, basis) : [],
    findings: findingsAt(disclosure, place, subject),
    enteredOn: place.kind === "line" || place.kind === "book" ? placePath(disclosure.book, place, "findings") : null,
    filesOf: anchor && anchorText(anchor),
    adjustment: adjustment ?? null,
    propose:
      line && open && adjustments.mayPropose && adjustments.revision !== null
        ? { revision: adjustments.revision, lineId: line.id, requestedYuan: formatYuan(line.amount) }
        : null,
  };
}
