import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import { UNT_08 } from "./unt-08";

const withCodes = (...codes: string[]) =>
  demoContext((book) => {
    book.units = codes.map((code, index) => ({ code, name: `单位${index + 1}`, kind: "institution" }));
    Object.assign(book, { lines: [], revenues: [], projects: [] });
  });

describe("UNT-08", () => {
  it("passes the demo", () => {
    expect(found(UNT_08, demoContext())).toEqual([]);
  });

  it("speaks at the code of a unit of another department", () => {
    const context = withCodes("202001", "305003");
    expect(found(UNT_08, context)).toEqual(["UNT-08 book:units[1].code"]);
    expect(checkRule(UNT_08, context)[0]).toMatchObject({
      message: "“单位2”的单位编码 305003 不在部门 202 之下",
      expected: "以 202 开头",
    });
  });

  it("is silent where units are numbered otherwise altogether", () => {
    expect(found(UNT_08, withCodes("A-1", "A-2"))).toEqual([]);
  });
});
