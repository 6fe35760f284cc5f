import { isOwnName, ownUnitOf } from "../book/own-unit";
import { noAssets } from "../book/read";
import type { BudgetBook, NarrativeTexts, NoPriorYear, Project, StatedPart, Unit, UnitStatement } from "../book/types";
import { unitEdition } from "../book/variant";

/** A department is disclosed by units only where it has such a unit; `message` names the codes there are. */
export class UnknownUnitError extends Error {
  override readonly name = "UnknownUnitError";

  constructor(code: string, { units }: Pick<BudgetBook, "units">) {
    const known = units.map((unit) => `${unit.code}（${unit.name}）`).join("、");
    super(`没有单位 ${code}，${known ? `应为 ${known} 之一` : "本预算还没有单位"}`);
  }
}

/** How a unit is called in titles of its own: a unit that is only called 本级 or 局机关 bears its department's name too. */
function printedName({ name }: Unit, department: BudgetBook["department"]): string {
  if (name.startsWith(department.name) || !isOwnName(name, department)) return name;
  return `${department.name}（${name.replace(/^[（(]|[）)]$/g, "")}）`;
}

/** Lines and purchases of one unit may belong to a project that another one keeps: each prints what it spends on it. */
function projectsOf(book: BudgetBook, code: string): Project[] {
  const spentOn = new Set(
    [...book.lines, ...book.procurement].flatMap(({ unit, project }) => (unit === code && project ? [project] : [])),
  );
  return book.projects.flatMap((project) => {
    if (project.unit === code) return [project];
    return spentOn.has(project.code) ? [{ ...project, unit: code, localTransfer: 0 }] : [];
  });
}

function newnessOf({ narrative }: BudgetBook, code: string): NoPriorYear | undefined {
  const declared = narrative.noPriorYear;
  const kind = declared?.department ?? declared?.units.find(({ unit }) => unit === code)?.kind;
  return kind ? { department: kind, units: [] } : undefined;
}

/** What a unit states of itself, with what is its department's and its own at once. */
type Stated = Omit<UnitStatement, "unit" | "priorYear"> & { priorYear: BudgetBook["priorYear"] };

const orElse = <T>(stated: readonly T[] | undefined, others: readonly T[]): T[] => [
  ...(stated?.length ? stated : others),
];

/**
 * A department of one unit states everything of that unit. Of several, the one that is the department itself (本级) shares its
 * tasks, divisions and contact; figures of the department are those of no unit.
 */
function statedBy(book: BudgetBook, code: string): Stated {
  const own = book.unitStatements?.find(({ unit }) => unit === code);
  const isSole = book.units.length === 1;
  const index = ownUnitOf(book);
  const isItself = isSole || (index !== null && book.units[index]?.code === code);
  const { responsibilities, divisions, contact, reasons, uses } = book.narrative;
  const shared = <T>(text: T, none: T): T => (isItself ? text : none);
  const sole = <T>(value: T, none: T): T => (isSole ? value : none);
  return {
    responsibilities: orElse(own?.responsibilities, shared(responsibilities, [])),
    divisions: orElse(own?.divisions, shared(divisions, [])),
    contact: {
      name: own?.contact.name || shared(contact.name, ""),
      phone: own?.contact.phone || shared(contact.phone, ""),
    },
    reasons: { ...sole(reasons, {}), ...own?.reasons },
    uses: { ...sole(uses, {}), ...own?.uses },
    performance: own?.performance ?? sole<Stated["performance"]>(book.performance, undefined),
    assets: own?.assets ?? sole<Stated["assets"]>(book.assets, undefined),
    priorYear: own?.priorYear ?? sole(book.priorYear, null),
  };
}

const BY_UNIT_ALONE: Readonly<Record<StatedPart, (stated: Stated) => boolean>> = {
  responsibilities: ({ responsibilities }) => responsibilities.length > 0,
  performance: ({ performance }) => performance !== undefined,
  assets: ({ assets }) => assets !== undefined,
};

function narrativeOf(book: BudgetBook, code: string, stated: Stated): NarrativeTexts {
  const noPriorYear = newnessOf(book, code);
  const { responsibilities, divisions, reasons, uses, contact } = stated;
  return {
    ...{ responsibilities, divisions, subordinates: [], reasons, uses, contact },
    ...(noPriorYear && { noPriorYear }),
  };
}

/** Names of codes that the unit's own lines and last year use. */
function codeNamesOf({ codeNames }: BudgetBook, used: readonly { function: string }[]): BudgetBook["codeNames"] {
  return codeNames.filter(({ code }) => used.some((line) => line.function.startsWith(code)));
}

/**
 * The book of one unit (单位预算): of its department's book what is the unit's own, under the unit variant of the edition, so that
 * `disclose` makes the unit's packet of it. Every additive figure of a department is the sum of its units'. What the book
 * knows of the department alone is not the unit's: it is left out, and `notStated` says so.
 *
 * @param code unit code
 * @throws UnknownUnitError where the department has no such unit
 */
export function unitBook(book: BudgetBook, code: string): BudgetBook {
  const unit = book.units.find((one) => one.code === code);
  if (!unit) throw new UnknownUnitError(code, book);
  const own = <T extends { unit: string }>(rows: readonly T[]) => rows.filter((row) => row.unit === code);
  const stated = statedBy(book, code);
  const lines = own(book.lines);
  const name = printedName(unit, book.department);
  const missing = (Object.keys(BY_UNIT_ALONE) as StatedPart[]).filter((part) => !BY_UNIT_ALONE[part](stated));
  return {
    format: book.format,
    fiscalYear: book.fiscalYear,
    edition: unitEdition(book.edition),
    codeNames: codeNamesOf(book, [...lines, ...(stated.priorYear?.lines ?? [])]),
    department: { code, name, region: book.department.region },
    units: [{ ...unit, name }],
    lines,
    revenues: own(book.revenues),
    carryForward: own(book.carryForward),
    projects: projectsOf(book, code),
    performance: stated.performance ?? { objective: "", indicators: [] },
    procurement: own(book.procurement),
    assets: stated.assets ?? noAssets(book.fiscalYear),
    priorYear: stated.priorYear,
    narrative: narrativeOf(book, code, stated),
    ...(missing.length > 0 && { notStated: missing }),
  };
}

/** The books of all units of a department, in its order. */
export function unitBooks(book: BudgetBook): BudgetBook[] {
  return book.units.map(({ code }) => unitBook(book, code));
}
