import { describe, expect, it } from "vitest";
import { CARRIED_CODES } from "../classification";
import { nameFault } from "./code-name";

const { function: functions, departmentEconomic } = CARRIED_CODES.of(2024);

describe("nameFault", () => {
  it.each([
    ["30217", "公务接待费"],
    ["30212", " 因公出国(境)费用 "],
    ["30217", "商品和服务支出/公务接待费"],
    ["30217", "302商品和服务支出"],
    ["30217", ""],
    ["30217", "－"],
  ])("%s beside %j", (code, written) => {
    const fault = nameFault(departmentEconomic, code, written);
    if (written.startsWith("302")) expect(fault).not.toBeNull();
    else expect(fault).toBeNull();
  });

  it("names both codes when the name is another's", () => {
    expect(nameFault(departmentEconomic, "30204", "办公费")).toBe(
      "30204 是“手续费”，不是“办公费”；“办公费”的编码是 30201，请核对",
    );
    expect(nameFault(functions, "2010399", "行政运行")).toMatch(
      /^2010399 是“其他政府办公厅（室）及相关机构事务支出”，不是“行政运行”；“行政运行”的编码是 2010101、2010201、2010301 等 \d+ 个，请核对$/,
    );
  });

  it("refuses what is nobody's name, down to a single letter", () => {
    expect(nameFault(functions, "2010399", "X")).toBe(
      "2010399 是“其他政府办公厅（室）及相关机构事务支出”，不是“X”，请核对编码或删去名称",
    );
  });

  it("lets a code that the tree does not carry have any name, and nothing else", () => {
    expect(nameFault(functions, "2136788", "库区道路建设")).toBeNull();
    expect(nameFault(functions, "2136788", "X")).toBe("编码 2136788 后面的“X”不是科目名称，请删去");
  });
});
