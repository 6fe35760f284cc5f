import { describe, expect, it } from "vitest";
import { only } from "../catalogue/cls-testing";
import { demoContext, found, withDisclosure, withRuns } from "../testing";
import { NAR_19 } from "./nar-19";

const withoutStatement = () =>
  withRuns(demoContext(), (run) => (run.kind === "fixed" && run.text.includes("四舍五入") ? null : run));

describe("NAR-19", () => {
  it("passes where the statement stands beside residues", () => {
    expect(demoContext().disclosure.roundings.length).toBeGreaterThan(0);
    expect(found(NAR_19, demoContext())).toEqual([]);
  });

  it("asks for the statement where residues stand without it", () => {
    const context = withoutStatement();
    expect(found(NAR_19, context)).toEqual(["NAR-19 paragraph:closing.phone"]);
    expect(only(NAR_19, context)).toMatchObject({
      severity: "confirm",
      message: "各表有 7 处尾差，说明中没有写明系四舍五入所致",
    });
  });

  it("asks for nothing without residues", () => {
    expect(found(NAR_19, withDisclosure(withoutStatement(), { roundings: [] }))).toEqual([]);
  });
});
