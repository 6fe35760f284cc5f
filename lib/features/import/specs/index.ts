import type { ImportKind, ImportRows, ImportSpec } from "../kinds";
import { BASIC, PROJECT_LINES } from "./lines";
import { PROCUREMENT, REVENUE } from "./money";
import { PRIOR_YEAR } from "./prior-year";
import { INDICATORS, PROJECTS } from "./projects";

/** How each kind of row stands in its template. */
export const SPECS: { readonly [K in ImportKind]: ImportSpec<ImportRows[K]> } = {
  basic: BASIC,
  projectLines: PROJECT_LINES,
  projects: PROJECTS,
  indicators: INDICATORS,
  revenue: REVENUE,
  procurement: PROCUREMENT,
  priorYear: PRIOR_YEAR,
};
