import * as fc from "fast-check";
import { expect, it } from "vitest";
import { groupsBy, type Numbered } from "./groups";

const column = (values: number, numbers: readonly number[]): Numbered => ({
  numbers: Int32Array.from(numbers, (number) => number % values),
  values: { length: values },
});

it("puts records together that agree in every column, in the order they come", () => {
  const groups = groupsBy(5, [column(2, [0, 1, 0, 1, 0]), column(3, [2, 0, 2, 1, 0])]);
  expect([...groups.of]).toEqual([0, 1, 0, 2, 3]);
  expect(groups.first).toEqual([0, 1, 3, 4]);
});

it("is one group without columns, and none without records", () => {
  expect([...groupsBy(2, []).of]).toEqual([0, 0]);
  expect(groupsBy(0, [column(1, [])])).toEqual({ of: new Int32Array(0), first: [] });
});

it("agrees with keys written out, however many combinations there are", () => {
  const records = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 60 });
  fc.assert(
    fc.property(
      records,
      fc.tuple(fc.integer({ min: 1, max: 9_000 }), fc.integer({ min: 1, max: 9_000 })),
      (rows, [a, b]) => {
        const columns = [a, b, 2].map((values, at) =>
          column(
            values,
            rows.map((row) => row[at] as number),
          ),
        );
        const keys = rows.map((_, index) => columns.map(({ numbers }) => numbers[index]).join());
        const distinct = [...new Set(keys)];
        expect([...groupsBy(rows.length, columns).of]).toEqual(keys.map((key) => distinct.indexOf(key)));
      },
    ),
  );
});
