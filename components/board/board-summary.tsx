import { BOARD_STATES, type BoardConditions, type BoardCounts, type BoardState } from "@/lib/features/board/types";
import { BOARD_STATE_LABELS } from "@/lib/features/board/words";
import { Link } from "../controls/link";
import styles from "./board.module.css";
import { boardHref } from "./board-href";

/** States that are worth a word only where there are any. */
const RARE: ReadonlySet<BoardState> = new Set(["missing", "returned", "computing", "stopped"]);
const URGENT: ReadonlySet<BoardState> = new Set(["overdue", "exceeded", "blocking"]);

interface Props {
  conditions: BoardConditions;
  counts: BoardCounts;
}

/** How many departments are how far; each number asks for those departments. */
export function BoardSummary({ conditions, counts }: Props) {
  const { state } = conditions;
  const shown = BOARD_STATES.filter((one) => !RARE.has(one) || counts[one] > 0 || one === state);
  return (
    <nav className={styles.summary} aria-label="报送情况">
      <Link
        href={boardHref(conditions, { state: "", stage: "", status: "" })}
        aria-current={state === "" ? "true" : undefined}
      >
        {BOARD_STATE_LABELS.due} <b>{counts.due}</b>
      </Link>
      {shown.map((one) => (
        <Link
          key={one}
          href={boardHref(conditions, { state: one === state ? "" : one })}
          aria-current={one === state ? "true" : undefined}
          className={URGENT.has(one) && counts[one] > 0 ? styles.urgent : undefined}
        >
          {BOARD_STATE_LABELS[one]} <b>{counts[one]}</b>
        </Link>
      ))}
    </nav>
  );
}
