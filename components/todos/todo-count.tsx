import { loadTodoCount } from "@/lib/features/todos/loaders";
import { Link } from "../controls/link";
import styles from "./todos.module.css";

/** How much waits for the person, in the head of every page; nothing before anybody may go on. */
export async function TodoCount() {
  const count = await loadTodoCount();
  if (count === null) return null;
  return (
    <Link href="/todos" className={styles.count}>
      待办{count > 0 && <strong> {count}</strong>}
    </Link>
  );
}
