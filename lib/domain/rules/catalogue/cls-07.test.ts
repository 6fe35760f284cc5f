import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { CLS_07 } from "./cls-07";
import { added, only, withLines } from "./cls-testing";

describe("CLS-07", () => {
  it("passes on a department's codes", () => {
    expect(found(CLS_07, demoContext())).toEqual([]);
  });

  it.each(["51201", "51301", "51402"])("blocks %s", (code) => {
    const context = demoContext(withLines({ L080: { governmentEconomic: code } }));
    expect(added(context)).toEqual(["CLS-07 line:L080.governmentEconomic"]);
    expect(only(CLS_07, context)).toMatchObject({ severity: "block", actual: code });
  });

  it("says why", () => {
    const context = demoContext(withLines({ L080: { governmentEconomic: "51401" } }));
    expect(only(CLS_07, context).message).toBe(
      "债务还本支出、转移性支出、预备费及预留由财政总预算列支，部门预算不列 51401 预备费",
    );
  });

  it("leaves 511 to the correspondence", () => {
    const context = demoContext(withLines({ L080: { governmentEconomic: "51101" } }));
    expect(added(context)).toEqual(["CLS-06 line:L080.governmentEconomic"]);
  });
});
