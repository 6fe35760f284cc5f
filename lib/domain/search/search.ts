import type { Line } from "../book/types";
import type { CodeTree } from "../classification";
import { soundMatch, soundsOf } from "../classification/sounds";
import type { Disclosure } from "../disclosure";
import type { Basis } from "../editions/basis";
import { codesBehind } from "../editions/codes";
import { SOURCE_TERMS } from "../labels";
import { type Fen, formatYuan } from "../money";
import type { Place } from "../rules/types";
import { placesOf, placeWords } from "../tables/places";

/** What something found is. */
export const HIT_KINDS = ["line", "project", "table", "figure", "unit", "text"] as const;
export type HitKind = (typeof HIT_KINDS)[number];

/** One thing of a budget that was looked for, and where it is. */
export interface Hit {
  kind: HitKind;
  title: string;
  /** what tells it from others of that title */
  detail: string;
  place: Place;
}

/** Of each kind so many are shown: who looks for more says more of it. */
const OF_A_KIND = 8;
const LETTERS = /^[a-z]{2,}$/;

interface Wanted {
  /** folded */
  text: string;
  /** a number without separators, unit and needless zeros; null where it is none */
  number: string | null;
}

const withoutZeros = (digits: string) => (digits.includes(".") ? digits.replace(/\.?0+$/, "") : digits);

function wantedOf(typed: string): Wanted {
  const text = typed.normalize("NFKC").trim().toLowerCase();
  const number = /^([\d,]*\d(?:\.\d+)?)\s*(?:万元|万|元)?$/.exec(text)?.[1] ?? null;
  return { text, number: number && withoutZeros(number.replaceAll(",", "")) };
}

/** Yuan with separators, as grids and drawers show it. */
const grouped = (fen: Fen) => formatYuan(fen).replace(/\B(?=(\d{3})+\.)/g, ",");

/** Whether an exact amount is what was typed, in yuan or in 万元. */
function isAmount(fen: Fen, { number }: Wanted): boolean {
  if (number === null) return false;
  const yuan = formatYuan(fen);
  const digits = yuan.replace(".", "").replace("-", "").padStart(7, "0");
  const wan = `${digits.slice(0, -6)}.${digits.slice(-6)}`;
  return withoutZeros(yuan.replace("-", "")) === number || withoutZeros(wan) === number;
}

/** Whether a name holds what was typed, or sounds so: `xzyx` is 行政运行. */
function reader({ text }: Wanted): (name: string) => boolean {
  const known = new Map<string, boolean>();
  const reads = (name: string) =>
    name.toLowerCase().includes(text) || (LETTERS.test(text) && soundMatch(soundsOf(name), text) !== null);
  return (name) => {
    const before = known.get(name) ?? reads(name);
    known.set(name, before);
    return before;
  };
}

type Find = (hit: () => Hit) => boolean;

/** Adds up to so many of one kind; false when there is no room for more. */
function upTo(hits: Hit[], kind: HitKind): Find {
  let count = 0;
  return (hit) => {
    if (count < OF_A_KIND) hits.push({ ...hit(), kind });
    return ++count < OF_A_KIND;
  };
}

const named = (tree: CodeTree, code: string) => [code, tree.get(code)?.name].filter(Boolean).join(" ");

function findLines(
  disclosure: Disclosure,
  basis: Basis,
  wanted: Wanted,
  reads: (name: string) => boolean,
  find: Find,
): void {
  const { book } = disclosure;
  const codes = codesBehind(disclosure, basis);
  const units = new Map(book.units.map(({ code, name }) => [code, name]));
  const isWanted = ({ id, amount, note, ...line }: Line) => {
    const fn = line.function;
    const { economic } = line;
    return (
      id.toLowerCase() === wanted.text ||
      isAmount(amount, wanted) ||
      (wanted.text.length > 2 && (fn.startsWith(wanted.text) || economic.startsWith(wanted.text))) ||
      reads(codes.function.get(fn)?.name ?? "") ||
      reads(codes.departmentEconomic.get(economic)?.name ?? "") ||
      (note ?? "").toLowerCase().includes(wanted.text)
    );
  };
  for (const line of book.lines) {
    if (!isWanted(line)) continue;
    const { id, unit, project, amount, source } = line;
    const hit = (): Hit => ({
      kind: "line",
      title: `${id}　${named(codes.function, line.function)} · ${named(codes.departmentEconomic, line.economic)}`,
      detail: [`${grouped(amount)} 元`, SOURCE_TERMS[source], units.get(unit) ?? unit, project ?? ""]
        .filter(Boolean)
        .join(" · "),
      place: { kind: "line", id },
    });
    if (!find(hit)) return;
  }
}

function findFigures({ tables }: Disclosure, wanted: Wanted, find: Find): void {
  if (wanted.number === null || wanted.number.length < 3) return;
  const places = placesOf(tables);
  for (const table of tables) {
    for (const cell of table.rows.flatMap(({ cells }) => cells)) {
      if (cell?.kind !== "figure" || cell.text === "") continue;
      if (withoutZeros(cell.text.replaceAll(",", "").replace("-", "")) !== wanted.number) continue;
      const { address, text } = cell;
      const place = places.get(address);
      const hit = (): Hit => ({
        kind: "figure",
        title: place ? placeWords(place) : address,
        detail: `${text} ${table.unit.label}`,
        place: { kind: "cell", address },
      });
      if (!find(hit)) return;
    }
  }
}

function findTexts({ narrative }: Disclosure, { text }: Wanted, find: Find): void {
  if (text.length < 2) return;
  const sections = narrative.sections.flatMap((section) => [section, ...section.sections]);
  for (const { heading, paragraphs } of sections) {
    for (const { id, runs } of paragraphs) {
      const said = runs.map((run) => run.text).join("");
      const at = said.toLowerCase().indexOf(text);
      if (at < 0) continue;
      const detail = `${at > 12 ? "…" : ""}${said.slice(Math.max(0, at - 12), at + 36)}…`;
      if (!find(() => ({ kind: "text", title: heading, detail, place: { kind: "paragraph", id } }))) return;
    }
  }
}

/**
 * What a budget has of what was typed: lines by their id, code, name, note or amount (in yuan or 万元), projects, tables,
 * printed figures, units, sentences. A few of each kind, in their order in the budget.
 */
export function searchDisclosure(disclosure: Disclosure, typed: string, basis: Basis): Hit[] {
  const wanted = wantedOf(typed);
  if (wanted.text === "") return [];
  const reads = reader(wanted);
  const hits: Hit[] = [];
  const { book, directory } = disclosure;
  findLines(disclosure, basis, wanted, reads, upTo(hits, "line"));
  const project = upTo(hits, "project");
  for (const [index, { code, name, overview, objective }] of book.projects.entries()) {
    const texts = wanted.text.length > 1 ? `${overview}\n${objective}`.toLowerCase() : "";
    if (!reads(code) && !reads(name) && !texts.includes(wanted.text)) continue;
    const place: Place = { kind: "book", path: `projects[${index}]` };
    if (!project(() => ({ kind: "project", title: `${code}　${name}`, detail: "项目", place }))) break;
  }
  const table = upTo(hits, "table");
  for (const { key, sheet, title } of directory) {
    if (!reads(sheet) && !reads(title)) continue;
    if (
      !table(() => ({
        kind: "table",
        title: `${sheet}　${title}`,
        detail: "套表",
        place: { kind: "table", table: key },
      }))
    )
      break;
  }
  findFigures(disclosure, wanted, upTo(hits, "figure"));
  const unit = upTo(hits, "unit");
  for (const { code, name } of book.units) {
    const line = book.lines.find((one) => one.unit === code);
    if (!line || (!code.startsWith(wanted.text) && !reads(name))) continue;
    if (
      !unit(() => ({ kind: "unit", title: `${code}　${name}`, detail: "单位", place: { kind: "line", id: line.id } }))
    )
      break;
  }
  findTexts(disclosure, wanted, upTo(hits, "text"));
  return hits;
}
