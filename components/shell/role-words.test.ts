import { expect, it } from "vitest";
import { grantWords, roleWords } from "./role-words";

it("names each role once, and the 归口 in which it is held", () => {
  expect(roleWords([{ role: "clerk" }, { role: "clerk" }, { role: "owner" }])).toBe("经办");
  const grants = [
    { role: "auditor", section: null },
    { role: "auditor", section: null },
    { role: "businessReviewer", section: "教科文股" },
    { role: "businessReviewer", section: "社保股" },
  ] as const;
  expect(grantWords(grants)).toBe("审计、业务股·教科文股、业务股·社保股");
});
