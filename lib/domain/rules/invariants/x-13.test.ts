import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, lineOf, withFigure } from "../testing";
import { X_13 } from "./x-13";

describe("X-13", () => {
  it("passes on the demo budget", () => {
    expect(found(X_13, demoContext())).toEqual([]);
  });

  it("leaves what a person wrote to the rules on lines", () => {
    const context = demoContext((book) => {
      lineOf(book, "L064").governmentEconomic = "50999";
    });
    expect(found(X_13, context)).toEqual([]);
  });

  it("names the 类 when what was derived does not agree", () => {
    const context = withFigure(demoContext(), "projectByGovernmentEconomic!502.total", 1);
    expect(found(X_13, context)).toEqual(["X-13 cell:projectByGovernmentEconomic!502.total"]);
    expect(checkRule(X_13, context)[0]?.message).toMatch(
      /^表九 502 机关商品和服务支出、50502 商品和服务支出之和 .+与表八对应的 302 商品和服务支出 281.44 万元不一致$/,
    );
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
    const book = demoContext((changed) => {
      for (const unit of changed.units) unit.kind = "civilServiceManaged";
    });
    const context = withFigure(book, "projectByGovernmentEconomic!50201.total", 38_470_000);
    expect(found(X_13, context)).toEqual(["X-13 cell:projectByGovernmentEconomic!50201.total"]);
    expect(checkRule(X_13, context)[0]).toMatchObject({
      message:
        "表九 50201 办公经费 38.47 万元与表八对应的 30201、30202、30205、30206、30207、30211、30214、30239 98.07 万元不一致",
      difference: "-59.60 万元",
    });
  });
});
