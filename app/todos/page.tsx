import type { Metadata } from "next";
import { Link } from "@/components/controls/link";
import { TodoHead, TodoRows } from "@/components/todos/todo-table";
import styles from "@/components/todos/todos.module.css";
import { PageHead } from "@/components/ui/page-head";
import { PageLinks } from "@/components/ui/page-links";
import scroll from "@/components/ui/scroll.module.css";
import { loadTodoPage } from "@/lib/features/todos/loaders";

export const metadata: Metadata = { title: "待办" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function TodosPage({ searchParams }: Props) {
  const { groups, kind, todos, count, page, pages } = await loadTodoPage(await searchParams);
  return (
    <>
      <PageHead>
        <h1>待办</h1>
        <span>办完后自动消失</span>
      </PageHead>
      <div className={`${scroll.scroll} ${styles.page}`}>
        {todos.length === 0 ? (
          <p className={styles.none}>没有需要您办理的事项。</p>
        ) : (
          <>
            <nav className={styles.kinds} aria-label="事项类别">
              {groups.map((group) => (
                <Link
                  key={group.kind}
                  href={`/todos?kind=${group.kind}`}
                  aria-current={group.kind === kind ? "page" : undefined}
                >
                  {group.title}
                </Link>
              ))}
            </nav>
            <table className={styles.table} aria-label="待办">
              <TodoHead />
              <tbody>
                <TodoRows todos={todos} />
              </tbody>
            </table>
            <PageLinks
              href={(to) => `/todos?kind=${kind}&page=${to}`}
              page={page}
              pages={pages}
              total={`共 ${count} 项`}
            />
          </>
        )}
      </div>
    </>
  );
}
