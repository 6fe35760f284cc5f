import type { ReviewMap } from "@/lib/features/review/types";
import { Action } from "../ui/action";
import { nextNotTicked } from "./next-part";
import { OpenedMark } from "./opened-mark";
import styles from "./review-map.module.css";
import { TickButton } from "./tick-button";

interface Props {
  budgetId: string;
  /** null for whoever does not review */
  map: ReviewMap | null;
  /** the part that the page shows */
  subject: string;
}

/** On a page of the revision: the reviewer's tick and the way to the next part. Nothing for whoever does not review. */
export function ReviewBar({ budgetId, map, subject }: Props) {
  const part = map?.parts.find((one) => one.subject === subject);
  if (!map?.mayMark || map.revision === null || !part) return null;
  const next = nextNotTicked(map, subject);
  const { revision } = map;
  return (
    <span className={styles.bar}>
      <TickButton {...{ budgetId, revision, subject }} label={part.label} ticked={part.ticked} worded />
      {next && <Action href={`/budgets/${budgetId}/${next.path}`}>下一个未审：{next.label}</Action>}
      {!part.opened && <OpenedMark budgetId={budgetId} revision={revision} subjects={[subject]} />}
    </span>
  );
}
