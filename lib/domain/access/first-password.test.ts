import { randomInt } from "node:crypto";
import { expect, it } from "vitest";
import { firstPassword } from "./first-password";
import { passwordProblem } from "./password";

it("is readable, long enough, and another each time", () => {
  const made = Array.from({ length: 500 }, (_, index) => firstPassword(`account${index}`, randomInt));
  expect(new Set(made).size).toBe(500);
  for (const password of made) {
    expect(password).toMatch(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){2}$/);
    expect(passwordProblem(password, "account")).toBeNull();
  }
});

it("is drawn again when it holds the account or is easily guessed", () => {
  // The first twelve draws spell aaaa-aaaa-aaaa, the account aa is in it.
  const draws = [...Array<number>(12).fill(0), ...Array.from({ length: 12 }, (_, index) => index + 1)];
  expect(firstPassword("aa", () => draws.shift() ?? 0)).toBe("bcde-fghj-kmnp");
});
