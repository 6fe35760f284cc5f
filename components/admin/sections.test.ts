import { expect, it } from "vitest";
import type { Role } from "@/lib/domain/access";
import { adminSections } from "./sections";

const labels = (role: Role, departmentId: string | null) =>
  adminSections({ active: true, memberships: [{ role, departmentId, unit: null }], office: "bureau" }).map(
    ({ label }) => label,
  );

it("links to what the person may open, and to nothing else", () => {
  expect(labels("systemAdministrator", null)).toEqual([
    "部门",
    "单位",
    "人员",
    "批量导入",
    "编制年度",
    "科目",
    "校验参数",
    "管理历史",
  ]);
  expect(labels("administrator", "d1")).toEqual(["单位", "人员", "管理历史"]);
  expect(labels("budgetOfficer", null)).toEqual(["编制年度"]);
  expect(labels("businessReviewer", "d1")).toEqual([]);
  expect(labels("clerk", "d1")).toEqual([]);
});
