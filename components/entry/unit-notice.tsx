import { countedChanges, type UnitChange } from "@/lib/domain/units/changes";
import { Link } from "../controls/link";
import styles from "./unit-notice.module.css";

/** Says above the entry that the list of units changed, and where that is settled. */
export function UnitNotice({ budgetId, changes }: { budgetId: string; changes: readonly UnitChange[] }) {
  return (
    <p className={styles.notice}>
      单位名录有变化：{countedChanges(changes)}。
      <Link href={`/budgets/${budgetId}/workflow`}>到“报送与审批”中核对并更新</Link>
    </p>
  );
}
