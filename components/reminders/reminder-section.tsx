import type { ReminderView } from "@/lib/features/reminders/types";
import { dateTime } from "../ui/date-time";
import { RemindForm } from "./remind-form";
import styles from "./reminders.module.css";
import { UnitReminder } from "./unit-reminder";

function Sent({ sent }: Pick<ReminderView, "sent">) {
  if (sent.length === 0) return null;
  return (
    <table className={styles.table} aria-label="催办记录">
      <thead>
        <tr>
          <th scope="col">时间</th>
          <th scope="col">催办人</th>
          <th scope="col">催办对象</th>
          <th scope="col">内容</th>
        </tr>
      </thead>
      <tbody>
        {sent.map(({ id, at, by, unitName, text }) => (
          <tr key={id}>
            <td className={styles.when}>
              <time dateTime={at.toISOString()}>{dateTime(at)}</time>
            </td>
            <td>{by}</td>
            <td>{unitName ?? "本部门"}</td>
            <td>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 催办 of one budget: by the bureau, by the department of its units, and what was sent so far. */
export function ReminderSection({ budgetId, view }: { budgetId: string; view: ReminderView }) {
  const { departmentId, fiscalYear, mayRemind, units, sent } = view;
  if (!mayRemind && units.length === 0 && sent.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>催办</h2>
      {mayRemind && (
        <RemindForm whom={{ departments: [departmentId], fiscalYear }} suggested="请按报送期限尽快办理并报送。" />
      )}
      {units.length > 0 && <UnitReminder budgetId={budgetId} units={units} />}
      <Sent sent={sent} />
    </section>
  );
}
