import type { AriaAttributes } from "react";

type GridRole = "grid" | "rowgroup" | "row" | "columnheader" | "rowheader" | "gridcell" | "listbox" | "option";

/**
 * The role of a part of the grid and what belongs to it, to be spread on it. The style sheet lays the table out as boxes that
 * can be virtualised, and some browsers then forget what a table's parts are: each part says it itself.
 */
export function role<A extends AriaAttributes>(name: GridRole, attributes?: A): A & { role: GridRole } {
  return { ...attributes, role: name } as A & { role: GridRole };
}
