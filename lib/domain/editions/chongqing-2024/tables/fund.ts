import type { Source } from "../../../book/types";
import { CODE, type GridDeclaration, group, NAME, type TableHead } from "../../../tables/declaration";
import { classColumns } from "./sources";

/** Tables 11 and 12: the expenditure of one fund by function and class. */
export function fundTable(head: TableHead, heading: string, source: Source): GridDeclaration {
  return {
    ...head,
    kind: "grid",
    axis: "function",
    totalLabel: "合计",
    columns: [CODE, NAME, group(heading, ...classColumns("总计", { source: [source] }))],
  };
}
