import { describe, expect, it } from "vitest";
import { SOURCE_TERMS, THREE_PUBLIC_TERMS } from "../book/terms";
import { plainWords } from "./plain-words";

const listed = (terms: Readonly<Record<string, string>>) =>
  Object.entries(terms)
    .map(([id, term]) => `${id}（${term}）`)
    .join("、");

describe("plainWords", () => {
  it("leaves the terms of identifiers, brackets within terms too", () => {
    expect(plainWords("基本支出应注明 personnel（人员经费）或 operating（日常公用经费）")).toBe(
      "基本支出应注明 人员经费或 日常公用经费",
    );
    for (const terms of [SOURCE_TERMS, THREE_PUBLIC_TERMS]) {
      expect(plainWords(`应为 ${listed(terms)} 之一`)).toBe(`应为 ${Object.values(terms).join("、")} 之一`);
    }
  });

  it("leaves everything else as it stands", () => {
    for (const text of ["金额应为零或正数（元）", "维修（护）费", '应为文本，如 "1.00"'])
      expect(plainWords(text)).toBe(text);
  });
});
