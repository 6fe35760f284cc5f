import { describe, expect, it } from "vitest";
import { demoBook } from "../book/testing";
import { disclose } from "../disclosure";
import { CARRIED_BASIS } from "../editions/basis";
import { Describer } from "../place-words";
import { placeOf, subjectOf, WHOLE_BUDGET } from "./subject";

const describer = new Describer(disclose(demoBook(), CARRIED_BASIS));

describe("placeOf", () => {
  it.each([
    "line:L012.economic",
    "line:L012",
    "cell:expenditure!2010301.total",
    "cell:generalProjects:P001!budget.amount",
    "table:generalProjects",
    "paragraph:budgets.general",
    "book:projects[0].indicators[2]",
    WHOLE_BUDGET,
  ])("reads %s back", (subject) => {
    const place = placeOf(subject);
    expect(place && subjectOf(place)).toBe(subject);
  });

  it.each(["", "line:", "cell:", "line:.amount", "elsewhere:1", "L012", "table:99"])(
    "knows no place called %j",
    (subject) => {
      expect(placeOf(subject)).toBeNull();
    },
  );
});

describe("Describer", () => {
  it.each([
    ["cell:expenditure!2010301.basic", "表三 · 2010301 行政运行 · 基本支出"],
    ["line:L001.amount", "明细 L001（2010301，30101） · 金额"],
    ["line:L001", "明细 L001（2010301，30101）"],
    ["paragraph:basics.responsibilities.1", "一、部门基本情况 （一）职能职责"],
    ["table:expenditure", "表三"],
    [WHOLE_BUDGET, "整份预算"],
    ["book:narrative.contact.phone", "文字说明·联系人"],
  ])("says %s as %s, and knows it is there", (subject, words) => {
    const place = placeOf(subject);
    if (!place) throw new Error(`${subject} is no place`);
    expect(describer.words(place)).toBe(words);
    expect(describer.has(place)).toBe(true);
  });

  it("calls an indicator by its name, of a project and of the department", () => {
    const [project] = demoBook().projects;
    const words = (path: string) => describer.words({ kind: "book", path });
    expect(words("projects[0].indicators[1]")).toBe(`项目 ${project?.name} · 指标 ${project?.indicators[1]?.name}`);
    expect(words("performance.indicators[0]")).toMatch(/^部门整体绩效 · 指标 .+$/);
  });

  it.each(["cell:expenditure!9999999.total", "line:L999", "line:L001.colour", "paragraph:九.1", "book:projects[99]"])(
    "misses %s",
    (subject) => {
      const place = placeOf(subject);
      expect(place && describer.has(place)).toBe(false);
    },
  );
});
