import { describe, expect, it } from "vitest";
import type { EntryValues, ListEntity } from "@/lib/domain/entry/change";
import { type Rank, rankBetween } from "@/lib/domain/entry/rank";
import { testDatabase } from "@/lib/server/testing";
import { saveEntriesInput } from "./schema";
import { add, Desk, drop, edit, placed, rowAt } from "./testing";

const { prisma } = await testDatabase();
const desk = await Desk.open(prisma, "202");
const clerk = await desk.person("甲经办");
const other = await desk.person("乙经办");

/** Puts so many new rows behind a place of a list, one behind the other, as somebody does who types them. */
async function addedBehind<E extends ListEntity>(entity: E, place: number, count: number, writer: string) {
  const rows = await desk.rows();
  const model = rowAt(rows, entity, 0).value;
  const below = (rows[entity][place + 1] as { rank?: Rank } | undefined)?.rank ?? null;
  let rank = rows[entity][place]?.rank ?? null;
  return Array.from({ length: count }, (_, index) => {
    rank = rankBetween(rank, below, writer);
    const value = entity === "project" ? { ...model, code: `N${writer}${index}` } : model;
    return placed(add(entity, value as EntryValues[E]), rank);
  });
}

const keysOf = async (entity: ListEntity) => (await desk.rows())[entity].map(({ key }) => key);

describe("a new row", () => {
  it.each(["line", "revenue", "carryForward", "project", "procurement"] as const)(
    "of %s stands where it was put, also in the book that is disclosed",
    async (entity) => {
      const before = await keysOf(entity);
      const changes = await addedBehind(entity, 0, 2, "aaaa");
      await desk.save(clerk, changes);
      const added = changes.map(({ key }) => key);
      const [first = "", ...rest] = before;
      expect(await keysOf(entity)).toEqual([first, ...added, ...rest]);
    },
  );

  it("keeps its place in the book", async () => {
    const changes = await addedBehind("line", 4, 1, "aaaa");
    const { saved } = await desk.save(clerk, changes);
    const { lines } = await desk.book();
    expect(lines[5]?.id).toBe(saved[0]?.lineId);
  });

  it("without a place comes last, behind those of its batch that have one", async () => {
    const model = rowAt(await desk.rows(), "line", 0).value;
    const [atEnd] = await addedBehind("line", (await keysOf("line")).length - 1, 1, "aaaa");
    if (!atEnd) throw new Error("Nothing was added");
    const loose = [add("line", model), add("line", model)];
    await desk.save(clerk, [...loose, atEnd]);
    expect((await keysOf("line")).slice(-3)).toEqual([atEnd, ...loose].map(({ key }) => key));
  });

  it("stands behind or before those of somebody else at the same place, never between them", async () => {
    const before = await keysOf("line");
    const mine = await addedBehind("line", 9, 3, "bbbb");
    const theirs = await addedBehind("line", 9, 3, "aaaa");
    await Promise.all([
      desk.save(clerk, mine.slice(0, 2)),
      desk.save(other, theirs.slice(0, 1)),
      desk.save(other, theirs.slice(1)),
      desk.save(clerk, mine.slice(2)),
    ]);
    const added = [...theirs, ...mine].map(({ key }) => key);
    expect(await keysOf("line")).toEqual([...before.slice(0, 10), ...added, ...before.slice(10)]);
  });

  it("is there once, where it was put, when its batch is sent again or its content under another id", async () => {
    const changes = await addedBehind("line", 2, 2, "cccc");
    const batchId = crypto.randomUUID();
    const first = await desk.save(clerk, changes, batchId);
    const state = await desk.state();
    expect(await desk.save(clerk, changes, batchId)).toEqual(first);
    await desk.save(clerk, changes);
    expect(await desk.state()).toEqual({ ...state, batches: state.batches + 1 });
  });
});

describe("a row that is there", () => {
  it("keeps its place when it is changed", async () => {
    const before = await keysOf("line");
    await desk.save(clerk, [edit("line", rowAt(await desk.rows(), "line", 7), { amount: 77 })]);
    expect(await keysOf("line")).toEqual(before);
  });

  it("is moved by a change that says where to", async () => {
    const rows = await desk.rows();
    const row = rowAt(rows, "line", -1);
    const change = placed(edit("line", row, {}), rankBetween(null, rows.line[0]?.rank ?? null, "aaaa"));
    const { saved } = await desk.save(clerk, [change]);
    expect(rowAt(await desk.rows(), "line", 0)).toEqual({ ...row, rank: change.rank, version: saved[0]?.version });
  });

  it("comes back to its place when its deletion is undone", async () => {
    const before = await keysOf("line");
    const row = rowAt(await desk.rows(), "line", 12);
    await desk.save(clerk, [drop("line", row)]);
    await desk.save(clerk, [placed(add("line", row.value, row.key), row.rank ?? "")]);
    expect(await keysOf("line")).toEqual(before);
  });
});

describe("a place", () => {
  const change = add("line", {} as EntryValues["line"]);
  const input = (rank: string) => ({
    budgetId: desk.budgetId,
    batchId: crypto.randomUUID(),
    changes: [{ ...change, rank }],
  });

  it.each(["", "1", "99999999", "00000001i7f3a0", "00000001I1", "00000001-1", `00000001${"1".repeat(502)}`])(
    "that no row can have is refused: %j",
    (rank) => {
      expect(saveEntriesInput.safeParse(input(rank)).error?.issues).toMatchObject([
        { path: ["changes", 0, "rank"], message: "行序的格式不正确，请刷新页面后重试" },
      ]);
    },
  );

  it("that no row can have is refused by the database, too", async () => {
    const { id } = await prisma.line.findFirstOrThrow({ where: { budgetId: desk.budgetId } });
    await expect(prisma.line.update({ where: { id }, data: { rank: "00000001i0" } })).rejects.toThrow("line_rank_form");
  });
});
