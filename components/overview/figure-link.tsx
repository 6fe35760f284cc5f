import type { OverviewFigure } from "@/lib/domain/overview";
import { splitAddress } from "@/lib/domain/tables/cells";
import { isTableKey } from "@/lib/domain/tables/keys";
import { Link } from "../controls/link";
import { tableHref } from "../tables/table-href";

/** A figure that opens in its table; one of the text alone is only said. */
export function FigureLink({ budgetId, figure }: { budgetId: string; figure: OverviewFigure }) {
  const { table } = splitAddress(figure.address);
  if (!isTableKey(table)) return figure.text;
  return <Link href={tableHref(budgetId, table, figure.address)}>{figure.text}</Link>;
}
