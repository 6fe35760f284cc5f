import { beijingDay } from "@/lib/server/dates";
import type { Transaction } from "@/lib/server/db";
import { readTodoRows } from "./rows";
import type { Todo, TodoGroup, TodoKind, TodoPage } from "./types";
import type { TodoReader } from "./waiting-sql";
import { groupTitle, todoOf } from "./words";

/** How many of a kind are named before they are only counted. */
const NAMED = 3;
const PAGE_SIZE = 50;

/** What waits for a person, by kind: the first few of each, and how many there are. */
export async function findTodoGroups(db: Transaction, reader: TodoReader, now: Date): Promise<TodoGroup[]> {
  const today = beijingDay(now);
  const rows = await readTodoRows(db, reader, { kind: null, limit: NAMED, offset: 0, today });
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    const { count = 0, overdue = 0 } = own[0] ?? {};
    const first = own.map((row) => todoOf(row, reader.office, today));
    return { kind, title: groupTitle(kind, count), count, overdue, first };
  });
}

/** One page of what waits for a person of one kind; a page beyond the last is the last. */
export async function findTodoPage(
  db: Transaction,
  reader: TodoReader,
  now: Date,
  { kind, page }: { kind: TodoKind | null; page: number },
): Promise<TodoPage> {
  const groups = await findTodoGroups(db, reader, now);
  const chosen = groups.find((group) => group.kind === kind) ?? groups[0];
  if (!chosen) return { groups, kind, todos: [], count: 0, page: 1, pages: 1 };
  const pages = Math.max(1, Math.ceil(chosen.count / PAGE_SIZE));
  const shown = Math.min(page, pages);
  const today = beijingDay(now);
  const wanted = { kind: chosen.kind, limit: PAGE_SIZE, offset: (shown - 1) * PAGE_SIZE, today };
  const rows = await readTodoRows(db, reader, wanted);
  const todos = rows.map((row): Todo => todoOf(row, reader.office, today));
  return { groups, kind: chosen.kind, todos, count: chosen.count, page: shown, pages };
}
