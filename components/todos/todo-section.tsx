import { loadTodoGroups } from "@/lib/features/todos/loaders";
import type { TodoGroup } from "@/lib/features/todos/types";
import { Action } from "../ui/action";
import { TodoHead, TodoRows } from "./todo-table";
import styles from "./todos.module.css";

/** Up to so many things of a kind stand by themselves, more of them in one row. */
const BY_THEMSELVES = 3;

function Group({ group: { kind, title, count, overdue, first } }: { group: TodoGroup }) {
  if (count <= BY_THEMSELVES) return <TodoRows todos={first} />;
  const earliest = first[0]?.due ?? null;
  return (
    <tr>
      <th scope="row">
        <strong>{title}</strong>
      </th>
      <td className={styles.why}>{first.map(({ departmentName }) => departmentName).join("、")}等</td>
      <td />
      <td className={styles.due}>
        {overdue > 0 ? <span className={styles.late}>其中 {overdue} 项已逾期</span> : earliest?.words}
      </td>
      <td>
        <Action href={`/todos?kind=${kind}`} label={`查看：${title}`}>
          查看
        </Action>
      </td>
    </tr>
  );
}

/** 待办: everything that waits for the person, first on the work bench. */
export async function TodoSection() {
  const groups = await loadTodoGroups();
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  return (
    <section className={styles.section} aria-labelledby="todos">
      <h2 id="todos">待办{count > 0 && `（${count}）`}</h2>
      {count === 0 ? (
        <p className={styles.none}>没有需要您办理的事项。</p>
      ) : (
        <table className={styles.table} aria-labelledby="todos">
          <TodoHead />
          <tbody>
            {groups.map((group) => (
              <Group key={group.kind} group={group} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
