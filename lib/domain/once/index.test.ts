import { describe, expect, it } from "vitest";
import { oncePer } from ".";

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
