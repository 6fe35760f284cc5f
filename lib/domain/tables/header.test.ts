import { describe, expect, it } from "vitest";
import { amount, CODE, group, NAME } from "./declaration";
import { amountsOf, headerOf } from "./header";

const columns = [
  group("科目", CODE, NAME),
  amount("total", "合计", []),
  group("车辆", amount("sum", "小计", []), group("其中", amount("buy", "购置", []), amount("run", "运行", []))),
];

describe("headerOf", () => {
  it("spans groups across and single columns down, with null where covered", () => {
    expect(headerOf(columns)).toEqual([
      [
        { text: "科目", columns: 2, rows: 1 },
        null,
        { text: "合计", columns: 1, rows: 3 },
        { text: "车辆", columns: 3, rows: 1 },
        null,
        null,
      ],
      [
        { text: "科目编码", columns: 1, rows: 2 },
        { text: "科目名称", columns: 1, rows: 2 },
        null,
        { text: "小计", columns: 1, rows: 2 },
        { text: "其中", columns: 2, rows: 1 },
        null,
      ],
      [null, null, null, null, { text: "购置", columns: 1, rows: 1 }, { text: "运行", columns: 1, rows: 1 }],
    ]);
  });

  it("lists the columns of figures through all groups", () => {
    expect(amountsOf(columns).map(({ id }) => id)).toEqual(["total", "sum", "buy", "run"]);
  });
});
