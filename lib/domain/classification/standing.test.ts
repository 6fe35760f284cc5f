import { describe, expect, it } from "vitest";
import { CARRIED_CODES } from "./books";
import { withCodeNames } from "./named";
import { namelessIn, standingOf } from "./standing";

const books = CARRIED_CODES.of(2024);
const names = [
  { code: "2136788", name: "库区道路建设" },
  { code: "2010301", name: "别的名称" },
  { code: "2010391", name: "督查事务" },
];
const named = withCodeNames(books, names);

describe("standingOf", () => {
  it.each([
    ["2010301", "known"],
    ["2080504", "known"],
    ["2140139", "doubtful"],
    ["2014101", "doubtful"],
    ["2136788", "unlisted"],
    ["2149901", "known"],
    ["2300101", "unlisted"],
    ["2010391", "unknown"],
    ["2048801", "unknown"],
    ["2999901", "unknown"],
  ] as const)("%s is %s, whether or not it was given a name", (code, standing) => {
    expect(standingOf(books.function, code)).toBe(standing);
    expect(standingOf(named.function, code)).toBe(standing);
  });
});

describe("withCodeNames", () => {
  it("names what the code book does not carry, and that alone", () => {
    expect(named.function.get("2136788")).toMatchObject({ name: "库区道路建设", fund: "governmentFund", given: true });
    expect(named.function.get("2010301")?.name).toBe("行政运行");
    expect(named.function.path("2136788")).toBe("213 农林水支出 / 21367 三峡水库库区基金支出 / 2136788 库区道路建设");
    expect(named.function.children("21367")).toBe(books.function.children("21367"));
    expect(named.function.listOf("21367")).toBe("recalled");
    expect(books.function.get("2136788")).toBeUndefined();
  });

  it("gives the same object for the same names, and the code books themselves for none", () => {
    expect(withCodeNames(books, [...names].reverse())).toBe(named);
    expect(withCodeNames(books, [])).toBe(books);
    expect(withCodeNames(books, [{ code: "2010301", name: "行政运行" }])).toBe(books);
  });

  it("tells which names a code still wants, its 款 first", () => {
    expect(namelessIn(books.function, "2300101")).toEqual(["23001", "2300101"]);
    expect(namelessIn(books.function, "2136788")).toEqual(["2136788"]);
    expect(namelessIn(named.function, "2136788")).toEqual([]);
  });
});
