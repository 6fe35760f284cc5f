import { describe, expect, it } from "vitest";
import { mentionAt, mentionsFor } from "./mentions";

const PEOPLE = ["王经办", "王审核", "Lee"].map((value) => ({ value, label: `${value}（经办）` }));

describe("mentionAt", () => {
  it("finds what stands between an @ and the caret", () => {
    expect(mentionAt("请看 @王", 5)).toEqual({ from: 3, query: "王" });
    expect(mentionAt("@", 1)).toEqual({ from: 0, query: "" });
  });

  it("is over after a space, before the @ and without one", () => {
    expect(mentionAt("@王经办 请看", 5)).toBeNull();
    expect(mentionAt("请看 @王", 3)).toBeNull();
    expect(mentionAt("请看", 2)).toBeNull();
  });

  it("takes the last of two", () => {
    expect(mentionAt("@王@L", 4)).toEqual({ from: 2, query: "L" });
  });
});

describe("mentionsFor", () => {
  it("offers everybody for a bare @, and whose name has what was typed", () => {
    expect(mentionsFor("", PEOPLE)).toHaveLength(3);
    expect(mentionsFor("审", PEOPLE).map(({ value }) => value)).toEqual(["王审核"]);
    expect(mentionsFor("lee", PEOPLE).map(({ value }) => value)).toEqual(["Lee"]);
    expect(mentionsFor("赵", PEOPLE)).toEqual([]);
  });
});
