import { expect, it } from "vitest";
import { passwordProblem } from "./password";

const SHORT = "密码至少 12 位；含大写字母、小写字母、数字、符号中的三类时，至少 10 位。";
const GUESSED = "这个密码很容易被猜到，请换一个。";

it.each([
  ["abcdefghijk", SHORT],
  ["Ab1defghi", SHORT],
  ["ab1defghijk", SHORT],
  ["我的十一个字的密码啊啊", SHORT],
  ["zhang-jingban-2024", "密码不能包含账号名。"],
  ["JINGBAN-2024-x", "密码不能包含账号名。"],
  ["Password123!", GUESSED],
  ["caizheng20240101", GUESSED],
  ["1qaz2wsx3edc", GUESSED],
  ["111111111111", GUESSED],
  ["abcdefghijkl", GUESSED],
  ["123456789012", GUESSED],
  ["x".repeat(201), "密码最多 200 位。"],
])("refuses %s", (password, problem) => {
  expect(passwordProblem(password, "jingban")).toBe(problem);
});

it.each(["correct horse stables", "Ab1defghij", "风吹稻花香两岸我家就在岸上住", "ab1-defghij"])(
  "takes %s",
  (password) => {
    expect(passwordProblem(password, "jingban")).toBeNull();
  },
);
