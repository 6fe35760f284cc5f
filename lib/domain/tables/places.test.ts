import { describe, expect, it } from "vitest";
import { demoBook } from "../book/testing";
import { disclose } from "../disclosure";
import { CARRIED_BASIS } from "../editions/basis";
import { placesOf, placeWords } from "./places";

const { tables } = disclose(demoBook(), CARRIED_BASIS);
const places = placesOf(tables);

function words(address: string): string {
  const place = places.get(address);
  if (!place) throw new Error(`No figure is printed at ${address}`);
  return placeWords(place);
}

describe("placesOf", () => {
  it("knows every printed figure", () => {
    const printed = tables
      .flatMap((table) => table.rows.flatMap((row) => row.cells))
      .filter((cell) => cell?.kind === "figure");
    expect(places.size).toBe(printed.length);
  });

  it.each([
    ["expenditure!2010301.basic", "表三 · 2010301 行政运行 · 基本支出"],
    ["general!total.prior", "表五 · 合计 · 2023 年预算数"],
    ["threePublic!threePublic:budget.vehicleOperation", "表十 · 2024 年预算数 / 公务用车购置及运行费 / 公务用车运行费"],
    ["revenueExpenditure!income:total.budget", "表一 · 合计 · 收入 / 预算数"],
    ["revenueExpenditure!expenditure:201.budget", "表一 · 一般公共服务支出 · 支出 / 预算数"],
    ["generalProjects:P001!budget.district", "表十六 · 区级支出（万元）"],
  ])("says where %s is: %s", (address, said) => {
    expect(words(address)).toBe(said);
  });
});
