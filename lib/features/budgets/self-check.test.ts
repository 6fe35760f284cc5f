import { describe, expect, it } from "vitest";
import { disclose } from "@/lib/domain/disclosure";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { demoContext, withFigure } from "@/lib/domain/rules/testing";
import { selfCheckHolds } from "./self-check";

describe("selfCheckHolds", () => {
  it("passes what the program discloses", () => {
    expect(selfCheckHolds(disclose(demoContext().book, CARRIED_BASIS), CARRIED_BASIS)).toBe(true);
  });

  it("reports once a total that says something else than its parts", () => {
    const { disclosure } = withFigure(demoContext(), "expenditure!total.total", 1);
    const broken = { ...disclosure, findings: [] };
    const reported: string[] = [];
    const report: Parameters<typeof selfCheckHolds>[2] = (_, found) => reported.push(...found.map(({ rule }) => rule));
    expect([selfCheckHolds(broken, CARRIED_BASIS, report), selfCheckHolds(broken, CARRIED_BASIS, report)]).toEqual([
      false,
      false,
    ]);
    expect(reported).toEqual(expect.arrayContaining(["SUM-01", "X-01"]));
    expect(reported.filter((rule) => rule === "X-17")).toHaveLength(1);
  });
});
