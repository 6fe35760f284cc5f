import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import { basic, contextWithoutTables, department, line } from "./unit-testing";
import { UNT_03 } from "./unt-03";

const PROCURATORATE = { name: "南江区人民检察院", kind: "administrative" as const, running: "2040401" };
const KINDERGARTEN = { name: "南江区实验幼儿园", kind: "institution" as const, running: "2050201" };

describe("UNT-03", () => {
  it("passes the demo, a procuratorate and a kindergarten", () => {
    expect(found(UNT_03, demoContext())).toEqual([]);
    expect(found(UNT_03, contextWithoutTables(department([PROCURATORATE, KINDERGARTEN])))).toEqual([]);
  });

  it("speaks at retirement pay and medical insurance on 项 of the other kind", () => {
    const context = contextWithoutTables(
      department([PROCURATORATE, KINDERGARTEN], (book) => {
        line(book, "A06").function = "2101102";
        line(book, "B08").function = "2080501";
      }),
    );
    expect(found(UNT_03, context)).toEqual(["UNT-03 line:A06.function", "UNT-03 line:B08.function"]);
    expect(checkRule(UNT_03, context)[1]).toMatchObject({
      severity: "confirm",
      message: "“南江区实验幼儿园”是事业单位，2080501 行政单位离退休 用于行政单位和参公单位",
      expected: "2080502 事业单位离退休",
    });
  });

  it("lets an office that keeps 事业 staff insure them as such", () => {
    const context = contextWithoutTables(
      department([PROCURATORATE], (book) => {
        book.lines.push(
          basic("Z1", "610001", "2040401", "30107", 200_000),
          basic("Z2", "610001", "2101102", "30110", 20_000),
        );
      }),
    );
    expect(found(UNT_03, context)).toEqual([]);
  });
});
