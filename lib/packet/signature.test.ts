import { describe, expect, it } from "vitest";
import { signatureIndents } from "./signature";

describe("signatureIndents", () => {
  it("sets the date two characters behind the beginning of the name", () => {
    // ten characters; 2024年2月8日 is six wide and has five gaps
    expect(signatureIndents({ name: "示例区示例办公室综合", date: "2024年2月8日" })).toEqual({ name: 2, date: 2.75 });
  });

  it("moves the name in when the date is longer", () => {
    expect(signatureIndents({ name: "财政局", date: "2024年12月28日" })).toEqual({ name: 9.25, date: 2 });
    expect(signatureIndents({ name: "示例区示例办公室", date: "2024年2月8日" })).toEqual({ name: 3.25, date: 2 });
  });
});
