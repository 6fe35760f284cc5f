import { describe, expect, it } from "vitest";
import { readBook } from "@/lib/domain/book";
import { disclose } from "@/lib/domain/disclosure";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import demo from "@/prisma/demo/wansheng-2024.json";
import { type FigureRun, Origins } from "./figure-origin";

const origins = new Origins("b1", disclose(readBook(demo), CARRIED_BASIS));
const run = (text: string, fen: number, source: FigureRun["source"]): FigureRun => ({
  kind: "figure",
  text,
  fen,
  source,
});

describe("Origins", () => {
  it("leads to the cell that a table prints", () => {
    expect(origins.of(run("1467.78", 14_677_800_00, { kind: "cell", address: "general!total.basic" }))).toEqual({
      kind: "page",
      href: "/budgets/b1/tables/general?cell=general!total.basic",
      words: "表五 · 合计 · 2024 年预算数 / 基本支出",
    });
  });

  it("opens in place what only the narrative has", () => {
    expect(origins.of(run("1904.07", 0, { kind: "cell", address: "narrative!priorIncome.amount" }))).toEqual({
      kind: "cell",
      address: "narrative!priorIncome.amount",
      words: "2023年收入预算",
    });
  });

  it("says that a row which is not printed stands for zero", () => {
    expect(origins.of(run("0", 0, { kind: "cell", address: "governmentFund!999.total" }))).toEqual({
      kind: "derivation",
      derivation: { result: "0 万元", explanation: "没有安排这项预算，表中不列这一行，文字中写作 0。", terms: [] },
    });
  });

  it("shows a decrease with its sign, and the printed figures it comes from", () => {
    const origin = origins.of(
      run("151.09", -1_510_900_00, {
        kind: "formula",
        terms: [
          { address: "general!total.total", sign: 1 },
          { address: "general!total.prior", sign: -1 },
        ],
      }),
    );
    expect(origin).toEqual({
      kind: "derivation",
      derivation: {
        result: "-151.09 万元",
        explanation: "按印出的数加减，读者可以验算：",
        terms: [
          {
            sign: "",
            text: "1,752.98",
            address: "general!total.total",
            label: "表五 · 合计 · 2024 年预算数 / 小计",
            href: "/budgets/b1/tables/general?cell=general!total.total",
          },
          {
            sign: "−",
            text: "1,904.07",
            address: "general!total.prior",
            label: "表五 · 合计 · 2023 年预算数",
            href: "/budgets/b1/tables/general?cell=general!total.prior",
          },
        ],
      },
    });
  });

  it("names the entry behind a count and behind an amount that a person wrote", () => {
    const count = origins.of(run("5", 5, { kind: "count", path: "assets.vehicles.owned" }));
    expect(count).toEqual({
      kind: "derivation",
      derivation: { result: "5", explanation: "填报数：国有资产·车辆。", terms: [] },
    });
    const cause = origins.of(
      run("148.5", -1_485_000_00, { kind: "book", path: "narrative.reasons.general.project.causes[0].amount" }),
    );
    expect(cause).toEqual({
      kind: "derivation",
      derivation: {
        result: "148.5 万元",
        explanation: "填报数：文字说明·变动原因·一般公共预算项目支出。",
        terms: [],
      },
    });
  });

  it("knows the field of what people write, and of what they have still to write", () => {
    expect(origins.fieldOf("narrative.reasons.general.basic.text")).toBe(
      "/budgets/b1/entry/texts?at=book%3Anarrative.reasons.general.basic.text&tab=findings",
    );
    expect(origins.fieldOf("assets.asOfYear")).toBe("/budgets/b1/entry/assets?at=book%3Aassets.asOfYear&tab=findings");
    expect(origins.fieldOf("department.name")).toBeNull();
  });
});
