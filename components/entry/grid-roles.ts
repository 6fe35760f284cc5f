import type { AriaAttributes } from "react";

type GridRole = "grid" | "rowgroup" | "row" | "columnheader" | "rowheader" | "gridcell" | "listbox" | "option";

/**
 * The role of a part of the grid and what belongs to it, to be spread on it. The parts are plain boxes and say themselves what
 * they are: a browser that moves a table's row gives every one of its cells its style anew, which a key held down feels.
 */
export function role<A extends AriaAttributes>(name: GridRole, attributes?: A): A & { role: GridRole } {
  return { ...attributes, role: name } as A & { role: GridRole };
}
