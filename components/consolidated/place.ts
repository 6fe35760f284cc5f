import { conditionsQuery } from "@/lib/features/consolidated/schema";
import type { Conditions } from "@/lib/features/consolidated/types";
import type { SetPlace } from "../tables/table-href";

/** Where the consolidated tables of a selection are shown. */
export function ofConsolidated(conditions: Conditions): SetPlace {
  return { path: "/consolidated", query: conditionsQuery(conditions) };
}
