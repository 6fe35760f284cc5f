import { describe, expect, it } from "vitest";
import { layoutOf, scrollTo } from "./grid-layout";
import type { GridColumn } from "./grid-types";

const column = (id: string, width: number, band?: string): GridColumn => ({
  ...{ id, label: id, kind: "text", width },
  ...(band !== undefined && { band }),
});

describe("layoutOf", () => {
  it("places columns after the row numbers, in one row of headings", () => {
    expect(layoutOf([column("a", 100), column("b", 50)], 0)).toEqual({
      template: "52px 100px 50px",
      width: 202,
      widths: [100, 50],
      lefts: [52, 152],
      frozen: 1,
      frozenWidth: 152,
      headerHeight: 28,
      bands: [],
    });
  });

  it("gives room to names first, as much to each as it wants of what there is, then to the column that grows", () => {
    const columns: GridColumn[] = [
      { ...column("a", 100), wide: 200 },
      { ...column("b", 100), wide: 150 },
      { ...column("c", 50), grows: true },
    ];
    expect([0, 377, 452, 500].map((room) => layoutOf(columns, room).widths)).toEqual([
      [100, 100, 50],
      [150, 125, 50],
      [200, 150, 50],
      [200, 150, 98],
    ]);
  });

  it("puts neighbours of one band under one heading", () => {
    const columns = [column("a", 10, "甲"), column("b", 10, "甲"), column("c", 10), column("d", 10, "甲")];
    const { headerHeight, bands } = layoutOf(columns, 0);
    expect(headerHeight).toBe(56);
    expect(bands).toEqual([
      { label: "甲", from: 0, span: 2 },
      { label: "", from: 2, span: 1 },
      { label: "甲", from: 3, span: 1 },
    ]);
  });
});

describe("scrollTo", () => {
  const window = { at: 100, size: 200, covered: 28 };

  it.each([
    ["stays where all is in sight", { from: 128, to: 156 }, 100],
    ["goes up past what covers the top", { from: 100, to: 128 }, 72],
    ["goes down until the end is in sight", { from: 300, to: 328 }, 128],
    ["shows the beginning of what is larger than the window", { from: 400, to: 900 }, 372],
  ])("%s", (_, span, at) => {
    expect(scrollTo(span, window)).toBe(at);
  });
});
