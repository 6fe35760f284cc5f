import { expect, test } from "./support/journey";

/** The orientation of every page of a PDF, in order. */
function pagesOf(pdf: string): string[] {
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
  return boxes.map(([, width, height]) => (Number(width) > Number(height) ? "landscape" : "portrait"));
}

test("S-39 on paper a table stands alone, in black, in its own orientation", async ({ page, budget }) => {
  await page.emulateMedia({ media: "print" });
  for (const [table, orientation] of [
    ["revenue", "landscape"],
    ["expenditure", "portrait"],
  ] as const) {
    await page.goto(`${budget}/tables/${table}`);
    const sheet = page.getByRole("table");
    await expect(sheet).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("banner")).toBeHidden();
    await expect(page.getByRole("navigation", { includeHidden: true }).first()).toBeHidden();
    await expect(page.getByRole("button", { name: "打印本表" })).toBeHidden();
    await expect(sheet.getByRole("row", { name: /^合计/ }).getByText("合计", { exact: true })).toHaveCSS(
      "text-align",
      "center",
    );
    const colour = await sheet.evaluate((element) => getComputedStyle(element).color);
    expect(colour).toBe("rgb(0, 0, 0)");
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pagesOf(pdf)).toEqual([orientation]);
  }
});

test("S-40 all tables print one to a page", async ({ page, budget }) => {
  await page.goto(`${budget}/print`);
  await expect(page.getByRole("table")).toHaveCount(17);
  await expect(page.getByRole("table").getByRole("link")).toHaveCount(0);
  const pages = pagesOf((await page.pdf({ preferCSSPageSize: true })).toString("latin1"));
  expect(pages).toHaveLength(17);
  expect(pages.filter((orientation) => orientation === "landscape")).toHaveLength(4);
});
