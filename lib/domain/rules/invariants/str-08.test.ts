import { describe, expect, it } from "vitest";
import type { Section } from "../../narrative/types";
import { checkRule } from "../run";
import { demoContext, found, withDisclosure, withRuns } from "../testing";
import type { RuleContext } from "../types";
import { STR_08 } from "./str-08";

/** The demo without the sections, at the top, that `keep` refuses. */
function withSections(keep: (section: Section) => boolean): RuleContext {
  const context = demoContext();
  const { title, sections } = context.disclosure.narrative;
  return withDisclosure(context, { narrative: { title, sections: sections.filter(keep) } });
}

describe("STR-08", () => {
  it("passes on the demo budget", () => {
    expect(found(STR_08, demoContext())).toEqual([]);
  });

  it("names a missing section though the terms explained carry its name", () => {
    const context = withSections((section) => !section.heading.includes("“三公”"));
    expect(found(STR_08, context)).toEqual(["STR-08 book:narrative"]);
    expect(checkRule(STR_08, context)[0]).toMatchObject({
      message: "情况说明缺少“三公”经费部分",
      actual: "无",
      expected: "“三公”经费",
      difference: null,
    });
  });

  it("wants somebody to ask", () => {
    const context = withRuns(demoContext(), (run) => (run.text.includes("联系人") ? null : run));
    expect(found(STR_08, context)).toEqual(["STR-08 book:narrative"]);
    expect(checkRule(STR_08, context)[0]).toMatchObject({
      message: "情况说明缺少联系人及联系方式部分",
      actual: "无",
      expected: "联系人及联系方式",
      difference: null,
    });
  });

  it("does not apply before there is a unit", () => {
    const context = demoContext((book) => {
      book.units = [];
      book.lines = [];
      book.revenues = [];
      book.projects = [];
      book.narrative.divisions = [];
      book.narrative.subordinates = [];
    });
    expect(found(STR_08, context)).toEqual([]);
    expect(STR_08.applies?.(context)).toBe("没有预算单位");
  });
});
