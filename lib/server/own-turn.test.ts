import { expect, it } from "vitest";
import { inOwnTurn, TooManyAtOnce } from "./own-turn";

/** Work that goes on until it is told to end. */
function open() {
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const work = (number: number) => async () => {
    begun.push(number);
    await new Promise<void>((resolve) => ends.push(resolve));
    return number;
  };
  return { begun, work, end: () => ends.shift()?.() };
}

it("works on four things of a person at once, keeps forty waiting, and refuses the rest with a sentence", async () => {
  const { begun, work, end } = open();
  const asked = Array.from({ length: 44 }, (_, i) => inOwnTurn("甲", work(i)));
  await expect(inOwnTurn("甲", work(99))).rejects.toThrow(TooManyAtOnce);
  await expect(inOwnTurn("甲", work(99))).rejects.toThrow(
    "您同时打开或下载的内容太多，前面的还没有办完；请 5 秒后再试。",
  );
  expect(begun).toEqual([0, 1, 2, 3]);
  expect(await inOwnTurn("乙", async () => "at once")).toBe("at once");
  for (let i = 0; i < 44; i++) {
    end();
    expect(await asked[i]).toBe(i);
  }
  expect(begun).toEqual(asked.map((_, i) => i));
});

it("goes on after a failure", async () => {
  await expect(inOwnTurn("丙", () => Promise.reject(new Error("own")))).rejects.toThrow("own");
  expect(await inOwnTurn("丙", async () => 1)).toBe(1);
});
