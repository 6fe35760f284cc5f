import { expect, it } from "vitest";
import { placeOf } from "@/lib/domain/places";
import type { Finding, Severity } from "@/lib/domain/rules/types";
import { demoBook } from "../budgets/testing";
import { openByEntryPage } from "./by-page";

function at(severity: Severity, subject: string): Finding {
  const place = placeOf(subject);
  if (!place) throw new Error(`${subject} is no place`);
  return { ...({} as Finding), severity, subject, place, also: [] };
}

it("counts what waits on the page of entry where it is mended, with single projects at 项目支出", () => {
  const book = demoBook();
  const line = book.lines.find(({ project }) => project !== null);
  const findings = [
    at("block", "line:L001.amount"),
    at("confirm", "line:L001.function"),
    at("block", "book:projects[0].indicators[1].target"),
    at("confirm", `line:${line?.id}.amount`),
    at("block", "book:narrative.reasons.general.basic.text"),
    at("note", "book:revenues[0].amount"),
    at("block", "cell:general!total.total"),
    at("confirm", "paragraph:budgets.general"),
  ];
  expect(openByEntryPage(book, findings)).toEqual({
    "entry/basic": { block: 1, confirm: 1 },
    "entry/projects": { block: 1, confirm: 1 },
    "entry/texts": { block: 1, confirm: 0 },
  });
});
