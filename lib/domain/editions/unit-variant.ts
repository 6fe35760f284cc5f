import type { Edition } from "./types";

/**
 * The edition by which a unit discloses its own budget (单位预算公开): the same form set. Titles, notes and sentences say 单位 by the
 * book, which names the variant.
 */
export function asUnit(edition: Edition): Edition {
  return { ...edition, variant: "unit", name: edition.name.replaceAll("部门预算", "单位预算") };
}
