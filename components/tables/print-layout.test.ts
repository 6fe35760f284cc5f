import { expect, it } from "vitest";
import { disclose } from "@/lib/domain/disclosure";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { demoBook } from "@/lib/features/budgets/testing";
import { pdfData } from "@/lib/packet/pdf/data";
import { printLayout } from "./print-layout";

it("sets every table on paper with the columns and the type of the PDF", () => {
  const disclosure = disclose(demoBook(), CARRIED_BASIS);
  const pdf = pdfData(disclosure, false).tables.map(({ size, widths }) => ({ size, widths }));
  expect(disclosure.tables.map(printLayout)).toEqual(pdf);
});
