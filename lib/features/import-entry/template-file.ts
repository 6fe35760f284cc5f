import type { Basis } from "@/lib/domain/editions/basis";
import { bookOf } from "@/lib/domain/entry/apply";
import type { Download } from "@/lib/server/action-response";
import type { LoadedEntry } from "../entry/types";
import { type ImportKind, SPECS, templateWorkbook } from "../import";

/**
 * A template to fill in, with the rows that the budget has.
 *
 * @param unit whose rows; null for all that the person sees. 上年数 is always the department's
 * @throws PacketError when a text is longer than a worksheet cell can hold
 */
export function templateFile({ rows }: LoadedEntry, kind: ImportKind, unit: string | null, basis: Basis): Download {
  const whose = kind === "priorYear" || unit === null ? "" : `（${unit}）`;
  return {
    name: `${rows.head.fiscalYear}年${SPECS[kind].sheet}填报模板${whose}.xlsx`,
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    bytes: templateWorkbook(kind, bookOf(rows), basis, unit),
  };
}
