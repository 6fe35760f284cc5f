import { STAGE_LABELS } from "@/lib/domain/labels";
import type { Todo } from "@/lib/features/todos/types";
import { Action } from "../ui/action";
import { dateTime } from "../ui/date-time";
import styles from "./todos.module.css";

function What({ todo: { title, departmentName, fiscalYear, stage, unitName } }: { todo: Todo }) {
  return (
    <>
      <strong>{title}</strong>
      <span className={styles.of}>
        {fiscalYear} 年 {departmentName}
        {unitName !== null && ` · ${unitName}`}
        {stage !== null && ` · ${STAGE_LABELS[stage]}`}
      </span>
    </>
  );
}

function Why({ todo: { because, reason, reminder } }: { todo: Todo }) {
  return (
    <>
      {reason === "" ? because : `${because}：${reason}`}
      {reminder && (
        <span className={styles.reminder}>
          {reminder.by} {dateTime(reminder.at)} 催办{reminder.times > 1 && `（共 ${reminder.times} 次）`}：
          {reminder.text}
        </span>
      )}
    </>
  );
}

function Due({ due }: Pick<Todo, "due">) {
  if (due === null) return null;
  return <span className={due.daysLeft < 0 ? styles.late : undefined}>{due.words}</span>;
}

/** What waits, a row each: what to do, why it came, since when, by when, and the way there. */
export function TodoRows({ todos }: { todos: readonly Todo[] }) {
  return todos.map((todo) => (
    <tr key={todo.key}>
      <th scope="row">
        <What todo={todo} />
      </th>
      <td className={styles.why}>
        <Why todo={todo} />
      </td>
      <td className={styles.when}>
        <time dateTime={todo.since.toISOString()}>{dateTime(todo.since)}</time>
      </td>
      <td className={styles.due}>
        <Due due={todo.due} />
      </td>
      <td>
        <Action href={todo.href} label={`去处理：${todo.title}，${todo.departmentName}`}>
          去处理
        </Action>
      </td>
    </tr>
  ));
}

/** The columns of every list of 待办. */
export function TodoHead() {
  return (
    <thead>
      <tr>
        <th scope="col">事项</th>
        <th scope="col">缘由</th>
        <th scope="col">何时起</th>
        <th scope="col">期限</th>
        <th scope="col">办理</th>
      </tr>
    </thead>
  );
}
