import { expect as expectSoon } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inputMethodOf, openGridSite, type TestingSite, testingOf } from "./testing";
import { activePlace, cell, input, press, values } from "./testing-steps";

let site: TestingSite;
beforeAll(async () => {
  site = await openGridSite();
});
afterAll(() => site?.close());

describe("an amount that is asked about", () => {
  it("is asked about when its cell is left, and becomes what is offered", async () => {
    const page = await site.open();
    await cell(page, 2, "amount").click();
    await page.keyboard.type("7.77");
    await press(page, "Enter");
    const asked = page.getByRole("status").filter({ hasText: "第 2 行 金额：是 7.77 元，还是 77,700.00 元？" });
    await expectSoon(asked).toBeVisible();
    await page.getByRole("button", { name: "改为 77,700.00 元" }).click();
    await expectSoon(cell(page, 2, "amount")).toHaveText("77,700.00");
    await expectSoon(asked).toHaveCount(0);
    await press(page, "Control+z");
    expect((await values(page, "amount"))[1]).toBe(777);
  });

  it("asks at the cell itself while it is the active one", async () => {
    const page = await site.open();
    await cell(page, 2, "amount").click();
    await page.keyboard.type("7.77");
    await press(page, "Enter");
    await press(page, "ArrowUp");
    await expectSoon(page.getByRole("status").filter({ hasText: /^(?!第 2 行).*是 7\.77 元/ })).toBeVisible();
  });
});

describe("an input method", () => {
  it("keeps the first letter, without anything being opened before", async () => {
    const page = await site.open();
    const method = await inputMethodOf(page);
    await press(page, "End");
    await method.compose("beizhu");
    await expectSoon(input(page)).toHaveValue("beizhu");
    await method.choose("备注");
    await method.compose("w");
    await method.choose("文");
    await press(page, "Enter");
    await expectSoon(cell(page, 1, "note")).toHaveText("备注文");
    expect(await activePlace(page)).toBe("2:6");
  });

  it("has Enter, arrows, Tab and Escape to itself while it composes", async () => {
    const page = await site.open();
    const method = await inputMethodOf(page);
    await press(page, "End");
    await method.compose("bei");
    for (const key of ["Enter", "ArrowDown", "Tab", "Escape"]) await method.press(key);
    expect(await activePlace(page)).toBe("1:6");
    await expectSoon(input(page)).toHaveValue("bei");
    expect((await testingOf(page)).sets).toEqual([]);
    await method.choose("备");
    await press(page, "Tab");
    expect(await values(page, "note")).toEqual(["备", null, null, null, null]);
  });

  it("finds codes by the letters that it still holds, and by the name it gives", async () => {
    const page = await site.open();
    const method = await inputMethodOf(page);
    await method.compose("gwjd");
    await expectSoon(page.getByRole("option", { name: /30217 公务接待费/ })).toBeVisible();
    await method.choose("公务接待");
    await expectSoon(page.getByRole("option", { selected: true })).toContainText(
      "302 商品和服务支出 / 30217 公务接待费",
    );
    await press(page, "Enter");
    expect((await values(page, "economic"))[0]).toBe("30217");
  });

  it("ends with what it holds when another cell is clicked", async () => {
    const page = await site.open();
    const method = await inputMethodOf(page);
    await press(page, "End");
    await method.compose("abc");
    await cell(page, 3, "amount").click();
    expect(await activePlace(page)).toBe("3:5");
    expect((await values(page, "note"))[0]).toBe("abc");
  });

  it("types nothing into a cell that is not entered", async () => {
    const page = await site.open();
    const method = await inputMethodOf(page);
    await press(page, "ArrowRight");
    await method.compose("zf");
    await method.choose("政府");
    await page.keyboard.type("5");
    await press(page, "ArrowRight");
    await expectSoon(input(page)).toHaveValue("");
    expect((await testingOf(page)).sets).toEqual([]);
  });
});

describe("lists below a cell", () => {
  it("offers the codes used before anything is typed", async () => {
    const page = await site.open();
    await press(page, "ArrowDown", "Alt+ArrowDown");
    await expectSoon(page.getByRole("listbox", { name: "部门经济科目" }).getByRole("option")).toHaveText([
      /30201\s*办公费\s*用过\s*302 商品和服务支出 \/ 30201 办公费/,
    ]);
    await expectSoon(input(page)).toHaveAttribute("aria-expanded", "true");
    await press(page, "Escape");
    await expectSoon(page.getByRole("listbox")).toHaveCount(0);
  });

  it("takes a whole code, but never another one for half a code", async () => {
    const page = await site.open();
    await page.keyboard.type("30217");
    await press(page, "Enter");
    await page.keyboard.type("3021");
    await press(page, "Enter");
    await page.keyboard.type("3021");
    await press(page, "ArrowDown", "Tab");
    expect((await values(page, "economic")).slice(0, 3)).toEqual(["30217", "3021", "30211"]);
  });

  it("chooses a term by its first letters, by arrow and by mouse", async () => {
    const page = await site.open();
    await press(page, "ArrowRight{3}");
    await page.keyboard.type("ry");
    await press(page, "Enter");
    await page.keyboard.type("公用");
    await press(page, "Enter");
    await press(page, "F2", "ArrowUp", "Enter");
    await press(page, "F2");
    await page.getByRole("option", { name: "人员经费" }).click();
    expect(await values(page, "expense")).toEqual(["personnel", "operating", "personnel", "personnel", "operating"]);
    await expectSoon(input(page)).toBeFocused();
  });

  it("turns yes and no round with the space bar", async () => {
    const page = await site.open();
    await press(page, "ArrowRight{4}", "Space", "ArrowDown", "Space", "Space");
    expect((await values(page, "carriedOver")).slice(0, 2)).toEqual([true, false]);
  });

  it("stands over the cell in the frozen column too, after scrolling sideways", async () => {
    const page = await site.open("?rows=50");
    await page.setViewportSize({ width: 700, height: 500 });
    await press(page, "End", "Home", "ArrowDown{30}");
    await page.mouse.move(300, 300);
    await page.mouse.wheel(200, 0);
    await page.keyboard.type("30217");
    await expectSoon(page.getByRole("option")).toHaveCount(1);
    const [over, under] = [await input(page).boundingBox(), await cell(page, 31, "economic").boundingBox()];
    expect(over).toMatchObject({ x: under?.x, y: under?.y });
  });
});

it("enters what stands open in a cell before the site is left", async () => {
  const page = await site.open();
  await press(page, "ArrowRight{5}");
  await page.keyboard.type("12.5");
  await page.evaluate(() => window.dispatchEvent(new Event("beforeunload")));
  await expectSoon.poll(() => values(page, "amount")).toEqual([1_250, 200, 300, 400, 500]);
});
