import { describe, expect, it } from "vitest";
import { disclose } from "@/lib/domain/disclosure";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { demoBook } from "../budgets/testing";
import type { Adjustments } from "../review/types";
import { placeView } from "./place-view";

const disclosure = disclose(demoBook(), CARRIED_BASIS);
const NONE: Adjustments = { revision: null, rows: [], mayPropose: false };
const view = (subject: string, adjustments = NONE, of = disclosure) =>
  placeView(of, subject, adjustments, CARRIED_BASIS);

describe("placeView", () => {
  it("says what a line is and in which tables it is counted", () => {
    expect(view("line:L001.amount")).toMatchObject({
      words: "明细 L001（2010301，30101） · 金额",
      present: true,
      sheets: ["表一", "表二", "表三", "表四", "表五", "表六", "表七", "表十四"],
      figures: [],
      findings: [],
      enteredOn: "entry/basic?unit=202001&at=line%3AL001.amount&tab=findings",
      adjustment: null,
      propose: null,
    });
    expect(view("paragraph:budgets.general")?.enteredOn).toBeNull();
    const facts = view("line:L001")?.facts;
    expect(facts?.find(({ label }) => label === "金额（元）")?.value).toBe("1776589.00");
    expect(facts?.find(({ label }) => label === "支出类别")?.value).toBe("基本支出 · 人员经费");
    expect(facts?.map(({ label }) => label)).not.toContain("项目");
  });

  it("lists the figures that a paragraph quotes, each once, with their cells", () => {
    const figures = view("paragraph:totals.income")?.figures;
    expect(figures?.length).toBeGreaterThan(0);
    expect(figures?.every(({ words }) => words.startsWith("表"))).toBe(true);
    expect(new Set(figures?.map(({ address }) => address)).size).toBe(figures?.length);
  });

  it("gathers the findings of a place and of its parts", () => {
    const book = demoBook();
    const [line] = book.lines;
    if (line) line.function = "2010398";
    const faulty = disclose(book, CARRIED_BASIS);
    const finding = faulty.findings.find(({ subject }) => subject.startsWith("line:L001."));
    if (!finding) throw new Error("No finding at L001");
    expect(view("line:L001", NONE, faulty)?.findings).toContainEqual(expect.objectContaining({ rule: finding.rule }));
    expect(view(finding.subject, NONE, faulty)?.findings).toHaveLength(1);
    expect(view("line:L002", NONE, faulty)?.findings).toEqual([]);
    expect(view("book:", NONE, faulty)?.findings).toEqual([]);
  });

  it("leads from each place of one cause to the next, in a round", () => {
    const book = demoBook();
    for (const line of book.lines.slice(0, 3)) line.function = "2010398";
    const faulty = disclose(book, CARRIED_BASIS);
    const [first] = view("line:L001.function", NONE, faulty)?.findings ?? [];
    const last = view("line:L003.function", NONE, faulty)?.findings.find(({ rule }) => rule === first?.rule);
    const at = (id: string) => `entry/basic?unit=202001&at=line%3A${id}.function&tab=findings`;
    expect(first?.others).toEqual({
      at: 1,
      count: 3,
      next: at("L002").replace("202001", "202002"),
      previous: at("L003"),
    });
    expect(last?.others).toMatchObject({ at: 3, count: 3, next: at("L001") });
  });

  it("offers a reviewer to propose, with what was asked for", () => {
    expect(view("line:L001", { ...NONE, revision: 3, mayPropose: true })?.propose).toEqual({
      revision: 3,
      lineId: "L001",
      requestedYuan: "1776589.00",
    });
    expect(view("cell:expenditure!total.total", { ...NONE, revision: 3, mayPropose: true })?.propose).toBeNull();
  });

  it("knows what is gone, and what is no place", () => {
    expect(view("line:L999")).toMatchObject({ present: false, facts: [], sheets: [] });
    expect(view("elsewhere")).toBeNull();
  });
});
