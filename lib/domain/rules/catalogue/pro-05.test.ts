import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { added, only, withProject } from "./cls-testing";
import { PRO_05 } from "./pro-05";

/** Made up: no such area code, no such number. */
const IDENTITY = "999999200002301234";
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

  it("blocks an identity number and does not repeat it", () => {
    const context = withOverview(`支付补助（${IDENTITY}）`);
    expect(added(context)).toEqual(FOUND);
    expect(only(PRO_05, context)).toMatchObject({
      severity: "block",
      message: "公开的文字中有身份证号码 999*************34",
      actual: "999*************34",
    });
  });

  it("blocks a mobile number, in groups or full width too", () => {
    for (const number of [MOBILE, "139 0000 0000", "139-0000-0000", "１３９００００００００"]) {
      expect(found(PRO_05, withOverview(`联系${number}`))).toEqual(FOUND);
    }
  });

  it("blocks a bank account of 16 digits, not 15", () => {
    expect(found(PRO_05, withOverview("账号1234567890123456"))).toEqual(FOUND);
    expect(found(PRO_05, withOverview("编号123456789012345"))).toEqual([]);
  });

  it("passes landlines, years and document numbers", () => {
    for (const text of ["电话023-48270000", "2023 2024 2025", "政办〔2024〕12号"]) {
      expect(found(PRO_05, withOverview(text))).toEqual([]);
    }
  });

  it("blocks a number in the name of the contact", () => {
    const context = demoContext((book) => {
      book.narrative.contact.name = `联系人${MOBILE}`;
    });
    expect(found(PRO_05, context)).toEqual(["PRO-05 book:narrative.contact.name"]);
  });
});
