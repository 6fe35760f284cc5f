import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { CLS_08 } from "./cls-08";
import { added, only, withLines } from "./cls-testing";
import { UNT_01 } from "./unt-01";

describe("CLS-08", () => {
  it("passes 30107 and also 30102, 30103 in an institution", () => {
    expect(found(CLS_08, demoContext())).toEqual([]);
  });

  it("asks about 30107 in an administrative unit", () => {
    const context = demoContext(withLines({ L001: { economic: "30107" } }));
    expect(added(context)).toEqual(["CLS-08 line:L001.economic"]);
    expect(only(CLS_08, context)).toMatchObject({
      severity: "confirm",
      message: "行政单位一般不列 30107 绩效工资",
      actual: "30107",
    });
  });

  it("leaves a unit to UNT-01 whose lines all speak for a 事业 unit", () => {
    const context = demoContext((book) => {
      for (const unit of book.units) if (unit.kind === "institution") unit.kind = "civilServiceManaged";
    });
    expect(found(CLS_08, context)).toEqual([]);
    expect(found(UNT_01, context).map((subject) => subject.split(",")[0])).toEqual(["UNT-01 book:units[1].kind"]);
  });
});
