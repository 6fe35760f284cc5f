import { expect, it } from "vitest";
import { isOwnName, ownUnitOf } from "./own-unit";

const department = { code: "105", name: "示例区教育委员会", region: "示例区" };

it.each([
  ["示例区教育委员会", true],
  ["示例区教育委员会（本级）", true],
  [" 示例区教育委员会(本级)", true],
  ["示例区教育委员会机关", true],
  ["示例区教育委员会委机关", true],
  ["本级", true],
  ["示例区教育委员会机关幼儿园", false],
  ["示例区教育考试中心", false],
])("tells whether %j is the department itself: %j", (name, own) => {
  expect(isOwnName(name, department)).toBe(own);
});

it("finds the department's own unit only where one alone is it", () => {
  const unit = (name: string) => ({ code: name, name, kind: "institution" as const });
  const own = unit(department.name);
  const school = unit("示例区第一中学");
  expect(ownUnitOf({ department, units: [school, own] })).toBe(1);
  expect(ownUnitOf({ department, units: [school] })).toBeNull();
  expect(ownUnitOf({ department, units: [own, unit("本级")] })).toBeNull();
});
