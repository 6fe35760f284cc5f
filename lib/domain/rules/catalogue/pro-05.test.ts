import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { added, only, withProject } from "./cls-testing";
import { PRO_05 } from "./pro-05";

/** Made up: no such area code, no such number. */
const IDENTITY = "999999199901010011";
const MOBILE = "13900000000";

const withOverview = (overview: string) => demoContext(withProject({ overview }));
const FOUND = ["PRO-05 book:projects[1].overview"];

describe("PRO-05", () => {
  it("passes the demo, and the contact's own mobile number", () => {
    expect(found(PRO_05, demoContext())).toEqual([]);
    const context = demoContext((book) => {
      book.narrative.contact.phone = MOBILE;
    });
    expect(added(context)).toEqual([]);
  });

  it("asks about an identity number and does not repeat it", () => {
    const context = withOverview(`支付补助（${IDENTITY}）`);
    expect(added(context)).toEqual(FOUND);
    expect(only(PRO_05, context)).toMatchObject({
      severity: "confirm",
      message: "公开的文字中有身份证号码 999*************11",
      actual: "999*************11",
    });
  });

  it("asks about a mobile number, in groups or full width too", () => {
    for (const number of [MOBILE, "139 0000 0000", "139-0000-0000", "１３９００００００００"]) {
      expect(found(PRO_05, withOverview(`联系${number}`))).toEqual(FOUND);
    }
  });

  it("asks about a bank account of 16 digits, not 15", () => {
    expect(found(PRO_05, withOverview("账号1234567890123456"))).toEqual(FOUND);
    expect(found(PRO_05, withOverview("编号123456789012345"))).toEqual([]);
  });

  it("passes landlines, years and document numbers", () => {
    for (const text of ["电话023-48270000", "2023 2024 2025", "政办〔2024〕12号"]) {
      expect(found(PRO_05, withOverview(text))).toEqual([]);
    }
  });

  it("asks about a number in the name of the contact", () => {
    const context = demoContext((book) => {
      book.narrative.contact.name = `联系人${MOBILE}`;
    });
    expect(found(PRO_05, context)).toEqual(["PRO-05 book:narrative.contact.name"]);
  });

  it("tells numbers by their check digits, or by what they are called", () => {
    for (const text of ["发放给6222000000000000004", "卡号6222 0000 0000 0000 004", "身份证999999199901010012"])
      expect(found(PRO_05, withOverview(text))).toEqual(FOUND);
    for (const text of [
      "6222000000000000005",
      "999999199901010012",
      "统一社会信用代码115001100093019869",
      "合同编号2023120115001101234",
      "项目编号6222000000000000004",
      "专利号ZL202310123456.7",
    ])
      expect(found(PRO_05, withOverview(text))).toEqual([]);
  });
});
