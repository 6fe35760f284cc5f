import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import { basic, contextWithoutTables, department, type Sketch } from "./unit-testing";
import { UNT_07 } from "./unt-07";

const OFFICE: Sketch = { name: "南江区档案馆", kind: "civilServiceManaged", running: "2012601" };
const LIBRARY: Sketch = { name: "南江区图书馆", kind: "institution", running: "2070104" };
const allowances = (sketch: Sketch) =>
  contextWithoutTables(
    department([sketch], (book) => {
      book.lines.push(
        basic("Z1", "610001", sketch.running, "30239", 54_000, { expense: "personnel" }),
        basic("Z2", "610001", "2101103", "30111", 32_000),
      );
    }),
  );

describe("UNT-07", () => {
  it("passes the demo and a 参公 archive", () => {
    expect(found(UNT_07, demoContext())).toEqual([]);
    expect(found(UNT_07, allowances(OFFICE))).toEqual([]);
  });

  it("speaks of the allowances of civil servants in a library", () => {
    const context = allowances(LIBRARY);
    expect(found(UNT_07, context)).toEqual(["UNT-07 line:Z1.economic", "UNT-07 line:Z2.economic"]);
    expect(checkRule(UNT_07, context).map(({ message }) => message)).toEqual([
      "“南江区图书馆”是事业单位，30239 其他交通费用列有公务交通补贴，只有公务员和参公人员才有",
      "“南江区图书馆”是事业单位，30111 公务员医疗补助缴费列有公务员医疗补助，只有公务员和参公人员才有",
    ]);
  });

  it("knows hired cars, which are 公用经费", () => {
    const context = contextWithoutTables(
      department([LIBRARY], (book) => {
        book.lines.push(basic("Z1", "610001", "2070104", "30239", 54_000));
      }),
    );
    expect(found(UNT_07, context)).toEqual([]);
  });
});
