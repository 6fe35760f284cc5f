import { describe, expect, it } from "vitest";
import { readBook } from "@/lib/domain/book";
import { disclose } from "@/lib/domain/disclosure";
import demo from "@/prisma/demo/wansheng-2024.json";
import { placesOf, placeWords, tableHref } from "./places";

const { tables } = disclose(readBook(demo));
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
    ["3!2010301.basic", "表三 · 2010301 行政运行 · 基本支出"],
    ["5!total.prior", "表五 · 合计 · 2023 年预算数"],
    ["10!threePublic:budget.vehicleOperation", "表十 · 2024 年预算数 / 公务用车购置及运行费 / 公务用车运行费"],
    ["1!income:total.budget", "表一 · 合计 · 收入 / 预算数"],
  ])("says where %s is: %s", (address, said) => {
    expect(words(address)).toBe(said);
  });
});

describe("tableHref", () => {
  it("keeps an address whole in the query", () => {
    expect(tableHref("b1", "16", "16:P001!budget.amount")).toBe("/budgets/b1/tables/16?cell=16%3AP001!budget.amount");
    expect(tableHref("b1", "3")).toBe("/budgets/b1/tables/3");
  });
});
