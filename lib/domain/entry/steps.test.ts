import { describe, expect, it } from "vitest";
import { demoBook } from "../book/testing";
import { applyChanges } from "./apply";
import type { EntryChange } from "./change";
import { NO_STEPS, recordStep, redoStep, stepOf, undoStep } from "./steps";
import { entryRows } from "./testing";

const rows = entryRows(demoBook());
const [project] = rows.project;
if (!project) throw new Error("The demo has no project");
const change = (value: object | null): EntryChange =>
  ({ entity: "project", key: project.key, baseVersion: project.version, value }) as EntryChange;
const renamed = (name: string) => change({ ...project.value, name });

/** Rows and history after changes, one step each. */
function made(...changes: EntryChange[]) {
  return changes.reduce(
    ({ rows: now, history }, one) => {
      const step = stepOf(now, [one]);
      return { rows: applyChanges(now, [one]), history: step ? recordStep(history, step) : history };
    },
    { rows, history: NO_STEPS },
  );
}

describe("steps of the forms", () => {
  it("names a deletion and takes it back, to the same place with everything in it", () => {
    const { rows: without, history } = made(change(null));
    expect(history.past.map(({ words }) => words)).toEqual([`删除项目“${project.value.name}”`]);
    expect(without.project).toHaveLength(rows.project.length - 1);
    const undone = undoStep(history, without);
    const back = applyChanges(without, undone?.changes ?? []);
    expect(back.project.map(({ key, value }) => [key, value])).toEqual(
      rows.project.map(({ key, value }) => [key, value]),
    );
    const again = undone && redoStep(undone.history, back);
    expect(applyChanges(back, again?.changes ?? []).project).toHaveLength(rows.project.length - 1);
  });

  it("makes one step of what is typed in one field, none of what is typed back", () => {
    const { history, rows: typed } = made(renamed("一"), renamed("一期"), renamed("一期工程"));
    expect(history.past).toHaveLength(1);
    expect(undoStep(history, typed)?.changes).toMatchObject([{ value: { name: project.value.name } }]);
    expect(made(renamed("一"), renamed(project.value.name)).history.past).toEqual([]);
  });

  it("gives a step up where somebody else changed the row since", () => {
    const { history, rows: mine } = made(renamed("一"));
    const theirs = applyChanges(mine, [renamed("二")]);
    expect(undoStep(history, theirs)).toBeNull();
  });

  it("leaves lines to their grid", () => {
    const [line] = rows.line;
    expect(stepOf(rows, [{ entity: "line", key: line?.key ?? "", baseVersion: 1, value: null }])).toBeNull();
  });
});
