import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byRank, placeAfter, RANK, type Rank, rankAt, rankBetween } from "./rank";

const WRITER = "7f3a";

/** Ranks put one by one at the end of those before. */
function appended(count: number, from: Rank | null, after: Rank | null, writer = WRITER): Rank[] {
  const ranks: Rank[] = [];
  for (let index = 0; index < count; index++) ranks.push(rankBetween(ranks.at(-1) ?? from, after, writer));
  return ranks;
}

describe("rankAt", () => {
  it("keeps the order of places", () => {
    expect([0, 8, 9, 49_999].map(rankAt)).toEqual(["00000001", "00000009", "00000010", "00050000"]);
    expect(() => rankAt(99_999_999)).toThrow("A list has no place 99999999");
  });

  it("begins behind the last rank there is", () => {
    expect([null, "00000041", "00000041i7f3a1"].map(placeAfter)).toEqual([0, 41, 41]);
    expect(rankAt(placeAfter("00000041i7f3a1")) > "00000041i7f3a1").toBe(true);
  });
});

describe("rankBetween", () => {
  it("puts a row between two, before the first and after the last", () => {
    expect(rankBetween("00000001", "00000002", WRITER)).toBe("00000001i7f3a1");
    expect(rankBetween(null, "00000001", WRITER)).toBe("00000000i7f3a1");
    expect(rankBetween("00000080", null, WRITER)).toBe("000000817f3a1");
    expect(rankBetween(null, null, WRITER)).toBe("000000017f3a1");
  });

  it("counts on where the same writer goes on, so that ranks stay short", () => {
    const ranks = appended(2_000, "00000001", "00000002");
    expect(ranks.slice(0, 3)).toEqual(["00000001i7f3a1", "00000001i7f3a2", "00000001i7f3a3"]);
    expect(ranks).toEqual(ranks.toSorted());
    expect(new Set(ranks).size).toBe(2_000);
    expect(Math.max(...ranks.map(({ length }) => length))).toBeLessThan(40);
    const atEnd = appended(2_000, "00000080", null);
    expect(Math.max(...atEnd.map(({ length }) => length))).toBe(13);
  });

  it("finds room above the same row again and again", () => {
    let below = "00000002";
    for (let count = 0; count < 500; count++) {
      const rank = rankBetween("00000001", below, WRITER);
      expect(rank > "00000001" && rank < below && RANK.test(rank)).toBe(true);
      below = rank;
    }
    expect(below.length).toBeLessThan(120);
  });

  it("keeps the rows of two people together who add at one place", () => {
    const [mine, theirs] = [appended(40, "00000001", "00000002", "aaaa"), appended(40, "00000001", "00000002", "bbbb")];
    const order = [...mine.slice(0, 35), ...theirs.slice(0, 35)].toSorted();
    expect(order).toEqual([...mine.slice(0, 35), ...theirs.slice(0, 35)]);
    const atEnd = [...appended(9, "00000080", null, "bbbb"), ...appended(9, "00000080", null, "aaaa")];
    expect(atEnd.toSorted()).toEqual([...atEnd.slice(9), ...atEnd.slice(0, 9)]);
  });

  it("puts a row behind one that has the rank of its neighbour", () => {
    const rank = rankBetween("00000003", "00000003", WRITER);
    expect(rank > "00000003" && RANK.test(rank)).toBe(true);
  });

  it("holds for any order of insertion by any number of people", () => {
    const insertions = fc.array(fc.tuple(fc.nat(1000), fc.constantFrom("aaaa", "bbbb", "zz00", "0001")), {
      minLength: 1,
      maxLength: 200,
    });
    fc.assert(
      fc.property(insertions, (places) => {
        const ranks: Rank[] = [rankAt(0), rankAt(1)];
        for (const [at, writer] of places) {
          const index = at % (ranks.length + 1);
          ranks.splice(index, 0, rankBetween(ranks[index - 1] ?? null, ranks[index] ?? null, writer));
        }
        expect(ranks).toEqual(ranks.toSorted());
        expect(new Set(ranks).size).toBe(ranks.length);
        for (const rank of ranks) expect(rank).toMatch(RANK);
      }),
    );
  });
});

describe("byRank", () => {
  it("orders by rank, then by key, and puts at the end what has no rank yet, in the order it came", () => {
    const rows = [{ key: "z" }, { key: "a" }, { key: "c", rank: "00000002" }, { key: "b", rank: "00000002" }];
    expect([...rows, { key: "d", rank: "00000001" }].toSorted(byRank).map(({ key }) => key)).toEqual([
      "d",
      "b",
      "c",
      "z",
      "a",
    ]);
  });
});
