import { describe, expect, it } from "vitest";
import { oncePer, oncePerText } from ".";

describe("oncePer", () => {
  it("computes once for each object, whatever comes out", () => {
    const asked: number[] = [];
    const halfOf = oncePer(({ of }: { of: number }) => {
      asked.push(of);
      return of % 2 === 0 ? of / 2 : undefined;
    });
    const [three, four] = [{ of: 3 }, { of: 4 }];
    expect([halfOf(three), halfOf(four), halfOf(three), halfOf(four)]).toEqual([undefined, 2, undefined, 2]);
    expect(asked).toEqual([3, 4]);
  });

  it("objects that look alike are not the same object", () => {
    let made = 0;
    const nameOf = oncePer((_: { name: string }) => {
      made += 1;
      return made;
    });
    expect([nameOf({ name: "a" }), nameOf({ name: "a" })]).toEqual([1, 2]);
  });

  it("what fails is asked again", () => {
    let tries = 0;
    const once = oncePer((_: object) => {
      tries += 1;
      if (tries === 1) throw new Error("not yet");
      return tries;
    });
    const of = {};
    expect(() => once(of)).toThrow("not yet");
    expect(once(of)).toBe(2);
  });
});

describe("oncePerText", () => {
  it("computes once for each text", () => {
    const asked: string[] = [];
    const marksOf = oncePerText((text) => {
      asked.push(text);
      return text.includes("★") ? "★" : undefined;
    });
    expect(["密★", "公开", "密★", "公开"].map(marksOf)).toEqual(["★", undefined, "★", undefined]);
    expect(asked).toEqual(["密★", "公开"]);
  });

  it("keeps neither long texts nor any number of short ones", () => {
    let made = 0;
    const lengthOf = oncePerText((text) => {
      made += 1;
      return text.length;
    });
    const long = "长".repeat(2_001);
    expect([lengthOf(long), lengthOf(long), made]).toEqual([2_001, 2_001, 2]);
    // 250 texts of the greatest length are all that is remembered; one more, and what was is forgotten
    const texts = Array.from({ length: 251 }, (_, index) => String(index).padStart(2_000, "长"));
    const [first = "", ...others] = texts;
    for (const text of texts.slice(0, 250)) lengthOf(text);
    made = 0;
    expect([lengthOf(first), made]).toEqual([2_000, 0]);
    const last = others.at(-1) ?? "";
    expect([lengthOf(last), made, lengthOf(last), made, lengthOf(first), made]).toEqual([2_000, 1, 2_000, 1, 2_000, 2]);
  });
});
