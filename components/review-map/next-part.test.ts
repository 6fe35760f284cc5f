import { expect, it } from "vitest";
import { nextNotTicked } from "./next-part";

const map = (...ticked: boolean[]) => ({
  parts: ticked.map((one, index) => ({
    ...{ subject: `table:${index + 1}`, kind: "table" as const, label: "", title: "", path: "" },
    ...{ ticks: [], openedBy: [], opened: one, ticked: one, changedSince: null },
  })),
});

it.each([
  [map(false, false, false), "", "table:1"],
  [map(true, false, false), "table:1", "table:2"],
  [map(true, true, false), "table:1", "table:3"],
  [map(false, true, true), "table:2", "table:1"],
  [map(true, true, false), "table:3", undefined],
  [map(true, true), "", undefined],
])("goes on to what is not ticked", (of, after, next) => {
  expect(nextNotTicked(of, after)?.subject).toBe(next);
});
