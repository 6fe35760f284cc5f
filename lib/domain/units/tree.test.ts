import { expect, it } from "vitest";
import { inTreeOrder, treeProblem } from "./tree";

const places = (...pairs: [string, string | null][]) => pairs.map(([code, parent]) => ({ code, parent }));
const THREE = places(["115001", null], ["115002", "115001"], ["115003", "115002"]);

it("lets units stand in three levels, and says at which one there is a fourth", () => {
  expect(treeProblem([])).toBeNull();
  expect(treeProblem(THREE)).toBeNull();
  expect(treeProblem([...THREE, ...places(["115004", "115003"])])).toEqual({
    ...{ code: "115004", message: "单位最多 3 级，115004 在第 4 级，请改选上级单位。" },
  });
});

it("lets no unit stand below itself, near or far", () => {
  const own = treeProblem(places(["115001", "115001"]));
  expect(own?.message).toBe("单位 115001 不能是自己的上级或下级。");
  const round = treeProblem(places(["115001", "115002"], ["115002", "115001"]));
  expect(round?.message).toBe("单位 115001 不能是自己的上级或下级。");
  const long = treeProblem(places(["115001", "115003"], ["115002", "115001"], ["115003", "115002"], ["115004", null]));
  expect(long?.message).toBe("单位 115001 不能是自己的上级或下级。");
});

it("asks for the parent first", () => {
  expect(treeProblem(places(["115001", "115009"]))).toEqual({
    ...{ code: "115001", message: "本部门没有上级单位 115009，请先新增上级单位。" },
  });
});

it("puts those below a unit right after it, and those of a parent that is not shown at the top", () => {
  const units = places(["115004", null], ["115003", "115001"], ["115002", "115003"], ["115001", null], ["115005", "x"]);
  expect(inTreeOrder(units).map(({ unit, level }) => [unit.code, level])).toEqual([
    ["115001", 1],
    ["115003", 2],
    ["115002", 3],
    ["115004", 1],
    ["115005", 1],
  ]);
});
