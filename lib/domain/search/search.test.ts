import { expect, it } from "vitest";
import { demoBook } from "../book/testing";
import { disclose } from "../disclosure";
import { CARRIED_BASIS } from "../editions/basis";
import { searchDisclosure } from "./search";

const disclosure = disclose(demoBook(), CARRIED_BASIS);
const found = (typed: string, kind = "line") =>
  searchDisclosure(disclosure, typed, CARRIED_BASIS).filter((hit) => hit.kind === kind);

it("finds a line by its id, its amount in yuan or 万元, its code, and its name or the sound of it", () => {
  const L025 = { kind: "line", id: "L025" };
  expect(found("l025").map(({ place }) => place)).toEqual([L025]);
  for (const amount of ["127050", "127,050.00", "127050元", "12.705万元", "１２７０５０"]) {
    expect(found(amount).map(({ place }) => place)).toEqual([L025]);
  }
  expect(found("30201")[0]).toMatchObject({
    title: "L025　2010301 行政运行 · 30201 办公费",
    detail: "127,050.00 元 · 一般公共预算 · 重庆市万盛经济技术开发区管理委员会办公室",
  });
  expect(found("gwjdf")[0]?.title).toContain("30217 公务接待费");
  expect(found("行政运行")).toHaveLength(8);
});

it("finds projects, tables, printed figures, units and sentences", () => {
  expect(found("政务业务", "project").map(({ place }) => place)).toEqual([{ kind: "book", path: "projects[0]" }]);
  expect(found("三公", "table").map(({ title }) => title.split("　")[0])).toEqual(["表十"]);
  expect(found("1,952.98", "figure")[0]?.place).toEqual({
    kind: "cell",
    address: "revenueExpenditure!income:total.budget",
  });
  expect(found("202002", "unit")).toMatchObject([{ place: { kind: "line" } }]);
  expect(found("机关运行经费", "text")[0]?.detail).toContain("机关运行经费");
});

it("finds nothing for nothing, and a few of what is everywhere", () => {
  expect(searchDisclosure(disclosure, "  ", CARRIED_BASIS)).toEqual([]);
  expect(searchDisclosure(disclosure, "没有这样的字", CARRIED_BASIS)).toEqual([]);
  const kinds = searchDisclosure(disclosure, "行政", CARRIED_BASIS).map(({ kind }) => kind);
  for (const kind of kinds) expect(kinds.filter((one) => one === kind).length).toBeLessThanOrEqual(8);
});
