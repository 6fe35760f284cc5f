import { expect, it } from "vitest";
import { bookPathWords } from "./book-path";

it.each([
  ["projects[1].indicators", "项目第 2 项"],
  ["narrative.reasons.threePublic.reception.text", "文字说明·变动原因·公务接待费"],
  ["narrative.uses.operatingExpense", "文字说明·主要用途·机关运行经费"],
  ["narrative.contact.phone", "文字说明·联系人"],
  ["assets.vehicles.byKind.emergency", "国有资产·车辆"],
  ["lines[0].amount", "支出明细第 1 项"],
  ["somethingElse", "填报数据"],
])("says %s as %s", (path, words) => {
  expect(bookPathWords(path)).toBe(words);
});
