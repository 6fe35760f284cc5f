import { expect, it } from "vitest";
import { dueOn, handedInStatuses, reportingClock } from "./reporting";

const deadlines = [
  { fiscalYear: 2027, stage: "firstSubmission", dueOn: "2026-10-15" },
  { fiscalYear: 2027, stage: "secondSubmission", dueOn: "2026-12-20" },
] as const;
const extensions = [
  { departmentId: "a", fiscalYear: 2027, stage: "firstSubmission", dueOn: "2026-10-20" },
  { departmentId: "b", fiscalYear: 2027, stage: "firstSubmission", dueOn: "2026-10-10" },
  { departmentId: "a", fiscalYear: 2027, stage: "approval", dueOn: "2027-03-01" },
] as const;
const at = (departmentId: string, stage: "firstSubmission" | "secondSubmission" | "approval", fiscalYear = 2027) =>
  dueOn({ deadlines, extensions }, { departmentId, stage, fiscalYear });

it("gives the day of the stage and year, a department's own when it is later", () => {
  expect(at("c", "firstSubmission")).toBe("2026-10-15");
  expect(at("a", "firstSubmission")).toBe("2026-10-20");
  expect(at("b", "firstSubmission")).toBe("2026-10-15");
  expect(at("a", "secondSubmission")).toBe("2026-12-20");
});

it("gives none where nobody set a deadline, whatever extension there is", () => {
  expect(at("a", "approval")).toBeNull();
  expect(at("a", "firstSubmission", 2026)).toBeNull();
});

it("counts a budget as handed in once it is reported, without a bureau once it is signed", () => {
  expect(handedInStatuses("bureau")).toEqual(["reported", "examined", "disclosed"]);
  expect(handedInStatuses("department")).toEqual(["signed", "reported", "examined", "disclosed"]);
});

it("says how long is left, that it is over, and that it was done", () => {
  const words = (office: "bureau" | "department", due: string | null, doneOn: string | null, today: string) =>
    reportingClock(office, { due, doneOn, today })?.words ?? null;
  expect(words("bureau", null, null, "2026-10-15")).toBeNull();
  expect(words("bureau", "2026-10-15", null, "2026-10-13")).toBe("报送财政：还有 2 天（期限 2026-10-15）");
  expect(words("bureau", "2026-10-15", null, "2026-10-16")).toBe("报送财政：已逾期 1 天（期限 2026-10-15）");
  expect(words("department", "2026-10-15", "2026-10-14", "2026-11-01")).toBe("签发：已于 2026-10-14 按期完成");
});
