import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { added, only } from "./cls-testing";
import { TXT_05 } from "./txt-05";

describe("TXT-05", () => {
  it("passes the demo", () => {
    expect(found(TXT_05, demoContext())).toEqual([]);
  });

  it("blocks responsibilities that nobody wrote", () => {
    const context = demoContext((book) => {
      book.narrative.responsibilities = [];
    });
    expect(added(context)).toEqual(["TXT-05 book:narrative.responsibilities"]);
    expect(only(TXT_05, context)).toMatchObject({ severity: "block", message: "没有填写职能职责" });
  });

  it("leaves reasons to NAR-08 and the contact to NAR-20", () => {
    const context = demoContext((book) => {
      book.narrative.reasons = {};
      book.narrative.contact = { name: "", phone: "" };
    });
    expect(found(TXT_05, context)).toEqual([]);
  });
});
