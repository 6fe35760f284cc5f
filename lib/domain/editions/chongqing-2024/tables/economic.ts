import type { ExpenditureClass } from "../../../book/types";
import {
  type AxisName,
  amount,
  CODE,
  type GridDeclaration,
  group,
  NAME,
  type TableHead,
} from "../../../tables/declaration";
import { GENERAL } from "./sources";

/** Tables 7, 8 and 9: general public budget money of one class by one economic classification, a single column. */
export function economicTable(
  head: TableHead,
  axis: AxisName,
  heading: string,
  kind: ExpenditureClass,
  label: string,
): GridDeclaration {
  return {
    ...head,
    kind: "grid",
    axis,
    totalLabel: "合计",
    columns: [
      group(heading, CODE, NAME),
      amount("total", label, [{ from: "lines", where: { ...GENERAL, class: [kind] } }]),
    ],
  };
}
