import { expect, it } from "vitest";
import { roleDuty } from "./role-duties";

it("leaves 控制数 and 批复 to the bureau where there is one", () => {
  expect(roleDuty("reviewer", "department")).toContain("录入控制数和批复日期");
  expect(roleDuty("reviewer", "bureau")).not.toContain("控制数");
  expect(roleDuty("budgetOfficer", "bureau")).toContain("控制数");
  expect(roleDuty("clerk", "bureau")).toContain("签发后报送财政");
  expect(roleDuty("signer", "bureau")).toBe(roleDuty("signer", "department"));
});
