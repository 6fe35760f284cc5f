import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import { contextWithoutTables, department, line } from "./unit-testing";
import { UNT_05 } from "./unt-05";

const OFFICE = { name: "南江区体育局", kind: "administrative" as const, running: "2070301" };
const SELF_FUNDED = { name: "南江区体育场馆服务中心", kind: "institution" as const, running: "2070307" };

describe("UNT-05", () => {
  it("passes the demo and an institution that lives of its own income", () => {
    expect(found(UNT_05, demoContext())).toEqual([]);
    const book = department([OFFICE, SELF_FUNDED], (changed) => {
      for (const own of changed.lines) if (own.unit === "610002") own.source = "institutionBusiness";
      changed.revenues.push({ unit: "610002", source: "institutionBusiness", carriedOver: false, amount: 1 });
    });
    expect(found(UNT_05, contextWithoutTables(book))).toEqual([]);
  });

  it("speaks at the income of an office and names its lines", () => {
    const context = contextWithoutTables(
      department([OFFICE], (book) => {
        line(book, "A09").source = "institutionService";
        book.revenues.push({ unit: "610001", source: "institutionService", carriedOver: false, amount: 8_000_000 });
      }),
    );
    expect(found(UNT_05, context)).toEqual(["UNT-05 book:revenues[0].source, line:A09.source"]);
    expect(checkRule(UNT_05, context)[0]).toMatchObject({
      severity: "confirm",
      message: "“南江区体育局”是行政单位，“事业收入”只有事业单位才有",
    });
  });

  it.each(["superiorSubsidy", "affiliateRemittance", "institutionFund"] as const)(
    "speaks at a line of %s without income",
    (source) => {
      const context = contextWithoutTables(
        department([{ ...OFFICE, kind: "civilServiceManaged" }], (book) => {
          line(book, "A10").source = source;
        }),
      );
      expect(found(UNT_05, context)).toEqual(["UNT-05 line:A10.source"]);
    },
  );

  it("has nothing against other income, nor against a zero", () => {
    const context = contextWithoutTables(
      department([OFFICE], (book) => {
        line(book, "A09").source = "other";
        Object.assign(line(book, "A10"), { source: "institutionService", amount: 0 });
      }),
    );
    expect(found(UNT_05, context)).toEqual([]);
  });
});
