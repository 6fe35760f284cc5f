import { describe, expect, it } from "vitest";
import { fillTarget } from "./use-fill-handle";

const range = { top: 2, bottom: 3, left: 1, right: 1 };

describe("fillTarget", () => {
  it.each([
    ["down", { row: 6, column: 2 }, { ...range, bottom: 6 }],
    ["up", { row: 0, column: 1 }, { ...range, top: 0 }],
    ["to the right", { row: 4, column: 4 }, { ...range, right: 4 }],
    ["to the left", { row: 2, column: 0 }, { ...range, left: 0 }],
    ["nowhere within the range", { row: 3, column: 1 }, range],
  ])("goes %s", (_, at, target) => expect(fillTarget(range, at)).toEqual(target));
});
