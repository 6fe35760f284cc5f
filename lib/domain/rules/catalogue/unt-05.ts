import { SOURCE_TERMS, UNIT_KIND_TERMS } from "../../book/terms";
import type { BudgetBook, Line, Source } from "../../book/types";
import { oncePer } from "../../once";
import type { Place, Rule, RuleContext, Violation } from "../types";
import { atLines } from "./cls-lines";
import { groupBy, unitRevenues } from "./shared-units";
import { sideOf, type UnitEvidence, unitEvidence } from "./unt-evidence";

/** Income that only institutions have, and the fund of their own that covers what income does not. */
const OF_INSTITUTIONS: readonly Source[] = [
  "institutionService",
  "superiorSubsidy",
  "affiliateRemittance",
  "institutionBusiness",
  "institutionFund",
];

/** The lines of a unit that have an amount, by source: asked for one source after the other. */
const linesBySource = oncePer((lines: readonly Line[]) =>
  groupBy(
    lines.filter(({ amount }) => amount !== 0),
    ({ source }) => source,
  ),
);

/** Where the money of one unit and source stands: its income first, then its lines. */
export function placesOfSource(
  book: BudgetBook,
  { unit, lines }: UnitEvidence,
  source: Source,
): { place: Place; also: readonly Place[] } | null {
  const income = (unitRevenues(book).get(unit.code) ?? []).flatMap(({ row, index }): Place[] =>
    row.source === source && row.amount !== 0 ? [{ kind: "book", path: `revenues[${index}].source` }] : [],
  );
  const spent = linesBySource(lines).get(source);
  const at = spent ? atLines(spent, "source") : null;
  const [place, ...also] = [...income, ...(at ? [at.place, ...at.also] : [])];
  return place ? { place, also } : null;
}

export const UNT_05: Rule = {
  id: "UNT-05",
  title: "事业收入、经营收入、上级补助、附属单位上缴和事业基金只列事业单位",
  severity: "confirm",
  basis: "事业单位财务规则（财政部令第108号）；行政单位财务规则（财政部令第113号）",
  check: (context) => unitEvidence(context).flatMap((unit) => foreignSources(context, unit)),
};

function foreignSources({ book }: RuleContext, evidence: UnitEvidence): Violation[] {
  const { unit, mistaken } = evidence;
  if (mistaken || sideOf(unit.kind) === "institution") return [];
  return OF_INSTITUTIONS.flatMap((source): Violation[] => {
    const at = placesOfSource(book, evidence, source);
    if (!at) return [];
    return [
      {
        ...at,
        message: `“${unit.name}”是${UNIT_KIND_TERMS[unit.kind]}单位，“${SOURCE_TERMS[source]}”只有事业单位才有`,
        actual: SOURCE_TERMS[source],
        remedy: "核对资金来源，行政单位的非财政资金一般列其他收入；单位性质填错的，改正单位性质",
      },
    ];
  });
}
