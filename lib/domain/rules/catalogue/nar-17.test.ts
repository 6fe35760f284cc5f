import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { added } from "./cls-testing";
import { NAR_17 } from "./nar-17";

const withProject = (patch: { objective?: string; overview?: string }) =>
  demoContext((book) => {
    for (const project of book.projects.slice(1)) Object.assign(project, patch);
  });

describe("NAR-17", () => {
  it("finds the 疫情防控 of the demo's table 14", () => {
    expect(found(NAR_17, demoContext())).toEqual(["NAR-17 book:performance.indicators[5].name"]);
    expect(NAR_17.check(demoContext())[0]).toMatchObject({
      message: "“疫情防控”可能是往年的工作内容",
      actual: "疫情防控",
    });
    expect(NAR_17.severity).toBe("confirm");
  });

  it("asks about work of past years, not about securing its results", () => {
    expect(added(withProject({ overview: "用于脱贫攻坚驻村工作" }))).toEqual(["NAR-17 book:projects[1].overview"]);
    expect(added(withProject({ overview: "巩固拓展脱贫攻坚成果" }))).toEqual([]);
  });

  it("asks about a past year in a target, not in an overview or a title", () => {
    expect(added(withProject({ objective: "完成2023年系统建设" }))).toEqual(["NAR-17 book:projects[1].objective"]);
    expect(added(withProject({ objective: "完成2024年系统建设" }))).toEqual([]);
    expect(added(withProject({ objective: "落实《2021年电子政务规划》（政办〔2021〕5号）" }))).toEqual([]);
    expect(added(withProject({ overview: "依据2019年的批复建设" }))).toEqual([]);
  });
});
