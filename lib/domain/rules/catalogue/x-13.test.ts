import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, lineOf } from "../testing";
import { X_13 } from "./x-13";

describe("X-13", () => {
  it("passes on the demo budget", () => {
    expect(found(X_13, demoContext())).toEqual([]);
  });

  it("names both 类 when a line was put into another", () => {
    const context = demoContext((book) => {
      lineOf(book, "L064").governmentEconomic = "50999";
    });
    expect(found(X_13, context)).toEqual(["X-13 cell:9!502.total", "X-13 cell:9!509.total"]);
    expect(checkRule(X_13, context)[0]).toMatchObject({
      message:
        "表九 502 机关商品和服务支出、50502 商品和服务支出之和 221.84 万元与表八对应的 302 商品和服务支出 281.44 万元不一致",
      actual: "221.84 万元",
      expected: "281.44 万元",
      difference: "-59.60 万元",
    });
  });

  it("compares 类 only while there is a 事业 unit", () => {
    expect(
      found(
        X_13,
        demoContext((book) => {
          lineOf(book, "L064").governmentEconomic = "50205";
        }),
      ),
    ).toEqual([]);
  });

  it("compares every 款 when there is none", () => {
    expect(
      found(
        X_13,
        demoContext((book) => {
          for (const unit of book.units) unit.kind = "civilServiceManaged";
        }),
      ),
    ).toEqual([]);
  });

  it("names the 款 that differ then", () => {
    const context = demoContext((book) => {
      for (const unit of book.units) unit.kind = "civilServiceManaged";
      lineOf(book, "L064").governmentEconomic = "50205";
    });
    expect(found(X_13, context)).toEqual(["X-13 cell:9!50201.total", "X-13 cell:9!50205.total"]);
    expect(checkRule(X_13, context)[0]).toMatchObject({
      message:
        "表九 50201 办公经费 38.47 万元与表八对应的 30201、30202、30205、30206、30207、30211、30214、30239 98.07 万元不一致",
      actual: "38.47 万元",
      expected: "98.07 万元",
      difference: "-59.60 万元",
    });
  });
});
