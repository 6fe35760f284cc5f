import { expect, test } from "./support/desk";

test("S-162 a link to a value leads to its field on every form, which is in view and has the focus", async ({
  page,
  desk,
}) => {
  for (const [screen, path, label] of [
    ["income", "revenues[0].source", "收入第 1 行资金来源"],
    ["assets", "assets.vehicles.byKind.business", "业务用车"],
    ["prior-year", "priorYear.lines[3].class", "第 4 行支出类别"],
    ["performance", "performance.objective", "当年整体绩效目标"],
    ["projects/P001", "projects[0].indicators[1].target", "第 2 项指标值"],
    ["projects/P001", "projects[0].indicators", "第 1 项指标名称"],
    ["texts", "narrative.contact.phone", "联系方式"],
  ] as const) {
    await page.goto(`${desk}/entry/${screen}?at=${encodeURIComponent(`book:${path}`)}&tab=findings`);
    await expect(page.getByLabel(label)).toBeFocused();
    await expect(page.getByLabel(label)).toBeInViewport();
  }
});
