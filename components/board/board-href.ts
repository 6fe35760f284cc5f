import { boardQuery } from "@/lib/features/board/schema";
import type { BoardConditions } from "@/lib/features/board/types";

const PATH = "/board";

/** The address of the board with some conditions changed; whatever is asked for anew begins at the first page. */
export function boardHref(conditions: BoardConditions, changes: Partial<BoardConditions>): string {
  const query = boardQuery({ ...conditions, page: 1, ...changes });
  return query === "" ? PATH : `${PATH}?${query}`;
}
