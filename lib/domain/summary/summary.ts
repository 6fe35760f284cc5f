import type { Disclosure } from "../disclosure/types";
import { editionOf } from "../editions";
import type { CellAddress } from "../tables/types";
import type { Summary } from "./types";

/** The summary of a disclosure: every amount is one of its figures, nothing is added up here. */
export function summaryOf(disclosure: Disclosure): Summary {
  const { summary: spec } = editionOf(disclosure.edition);
  const fenOf = (address: CellAddress) => disclosure.figures.get(address)?.fen ?? 0;
  const findings = { block: 0, confirm: 0, note: 0 };
  for (const { severity } of disclosure.findings) findings[severity]++;
  return {
    expenditure: fenOf(spec.expenditure),
    revenue: fenOf(spec.revenue),
    basic: fenOf(spec.basic),
    project: fenOf(spec.project),
    priorExpenditure: disclosure.book.priorYear && fenOf(spec.priorExpenditure),
    general: fenOf(spec.general),
    threePublic: fenOf(spec.threePublic),
    findings,
  };
}
