import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { added, only } from "./cls-testing";
import { NAR_20 } from "./nar-20";

const withContact = (name: string, phone: string) =>
  demoContext((book) => {
    book.narrative.contact = { name, phone };
  });

describe("NAR-20", () => {
  it("passes a name with a telephone, of seven digits at least", () => {
    expect(found(NAR_20, demoContext())).toEqual([]);
    expect(found(NAR_20, withContact("办公室", "4827000"))).toEqual([]);
  });

  it("blocks a missing name and a missing telephone", () => {
    expect(added(withContact(" ", "023-00000001"))).toEqual(["NAR-20 book:narrative.contact.name"]);
    expect(added(withContact("办公室", ""))).toEqual(["NAR-20 book:narrative.contact.phone"]);
    expect(only(NAR_20, withContact("办公室", ""))).toMatchObject({
      severity: "block",
      message: "没有填写部门预算公开的联系方式",
    });
  });

  it("blocks what is no telephone", () => {
    expect(only(NAR_20, withContact("办公室", "482700")).message).toBe("联系方式“482700”不是电话号码");
  });
});
