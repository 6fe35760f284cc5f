import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { contextOf, demoBook, demoContext, found } from "../testing";
import type { RuleContext } from "../types";
import { CLS_JX_NAR_RULES } from "./cls-jx-nar";

const findings = (context: RuleContext) => CLS_JX_NAR_RULES.flatMap((rule) => checkRule(rule, context));

describe("the CLS, NAR, JX, PRO and TXT rules", () => {
  it("have ids of their own", () => {
    const ids = CLS_JX_NAR_RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^(CLS|NAR|JX|PRO|TXT)-\d\d$/.test(id))).toBe(true);
  });

  it("say of the demo what was observed of the published budget, and block nothing", () => {
    const said = findings(demoContext()).map(({ severity, rule, subject }) => `${severity} ${rule} ${subject}`);
    expect(said).toEqual([
      "note CLS-14 cell:general!2010399.project",
      "note CLS-14 cell:projectByDepartmentEconomic!30299.total",
      "confirm NAR-17 book:performance.indicators[5].name",
      "confirm JX-05 book:projects[0].indicators[7].target",
    ]);
  });

  it("say the same whatever the order of the lines", () => {
    const wrong = demoBook((book) => {
      for (const [index, line] of book.lines.entries()) {
        if (index % 3 === 0) line.function = `20103${String(60 + (index % 7))}`;
        if (index % 5 === 0) line.governmentEconomic = "51301";
      }
    });
    const reversed = { ...wrong, lines: wrong.lines.toReversed() };
    const said = findings(contextOf(wrong));
    expect(said.length).toBeGreaterThan(10);
    expect(findings(contextOf(reversed))).toEqual(said);
  });

  it("say of an empty book only what people have still to write", () => {
    const empty = demoContext((book) => {
      book.lines = [];
      book.revenues = [];
      book.projects = [];
      book.priorYear = null;
      book.performance = { objective: "", indicators: [] };
      book.narrative = {
        responsibilities: [],
        divisions: [],
        subordinates: [],
        reasons: {},
        uses: {},
        contact: { name: "", phone: "" },
      };
    });
    expect(CLS_JX_NAR_RULES.flatMap((rule) => found(rule, empty))).toEqual([
      "NAR-20 book:narrative.contact.name",
      "NAR-20 book:narrative.contact.phone",
      "TXT-05 book:narrative.responsibilities",
    ]);
  });
});
