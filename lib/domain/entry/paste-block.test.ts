import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBlock, writeBlock } from "./paste-block";

describe("readBlock", () => {
  it.each([
    ["", []],
    ["\r\n", [[""]]],
    [
      "a\tb\r\nc\td\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["a\nb", [["a"], ["b"]]],
    ["a\rb\r", [["a"], ["b"]]],
    ["a\n\nb\n", [["a"], [""], ["b"]]],
    ["\t\t", [["", "", ""]]],
    [
      "a\t\r\n\tb",
      [
        ["a", ""],
        ["", "b"],
      ],
    ],
    ['"a\nb"\tc', [["a\nb", "c"]]],
    ['"a\r\nb"\tc', [["a\nb", "c"]]],
    ['"a\tb"', [["a\tb"]]],
    ['"he said ""yes"""\t1', [['he said "yes"', "1"]]],
    ['say "hi"\t1', [['say "hi"', "1"]]],
    ['"open\tnext', [['"open', "next"]]],
    ['"quoted" tail\tnext', [['"quoted" tail', "next"]]],
    ['""\tb', [["", "b"]]],
    ["\uFEFFa", [["a"]]],
    ["=1+1\t-5\t@x", [["=1+1", "-5", "@x"]]],
  ])("takes %j apart", (text, cells) => expect(readBlock(text)).toEqual(cells));

  it("gives back what was written, whatever the cells hold", () => {
    const cell = fc.oneof(
      fc.string().map((text) => text.replaceAll("\r", "").replace(/^\uFEFF/, "")),
      fc.constantFrom("", '"', '""', "a\tb", "a\nb", '"a"\n', "\t", "\n"),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 }), (cells) => {
        expect(readBlock(writeBlock(cells))).toEqual(cells);
      }),
    );
  });

  it("reads a large block, and one of open quotes", () => {
    expect(readBlock("2010301\t30101\t1,000.00\r\n".repeat(50_000))).toHaveLength(50_000);
    expect(readBlock('"x\t'.repeat(50_000))[0]).toHaveLength(50_001);
  });
});
