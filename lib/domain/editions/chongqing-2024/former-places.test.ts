import { expect, it } from "vitest";
import { presentAddress, presentSubject } from "./former-places";

it.each([
  ["cell:3!2010301.total", "cell:expenditure!2010301.total"],
  ["cell:16:P001!budget.amount", "cell:generalProjects:P001!budget.amount"],
  ["cell:10!threePublic:budget.reception", "cell:threePublic!threePublic:budget.reception"],
  ["cell:narrative!priorIncome.amount", "cell:narrative!priorIncome.amount"],
  ["table:16", "table:generalProjects"],
  ["table:16:P002", "table:generalProjects:P002"],
  ["section:三", "section:budgets"],
  ["paragraph:一.一.2", "paragraph:basics.responsibilities.2"],
  ["paragraph:一.二.3", "paragraph:basics.composition.units"],
  ["paragraph:三.一.1", "paragraph:budgets.general"],
  ["paragraph:四.1", "paragraph:threePublic"],
  ["paragraph:五.四.2", "paragraph:otherMatters.assets.planned"],
  ["paragraph:六.十一.1", "paragraph:terms"],
  ["paragraph:七.3", "paragraph:closing.phone"],
  ["project:P001", "project:P001"],
  ["line:L012.economic", "line:L012.economic"],
  ["book:projects[0].indicators[2]", "book:projects[0].indicators[2]"],
])("reads %s as %s, which stays", (former, present) => {
  expect(presentSubject(former)).toBe(present);
  expect(presentSubject(present)).toBe(present);
});

it("reads an address alone, and leaves what is none", () => {
  expect(presentAddress("5!total.basic")).toBe("general!total.basic");
  expect(presentAddress("3")).toBe("3");
});
