import { expect, it } from "vitest";
import { ACCOUNT_RULE, accountProblem } from "./account";

it.each(["zhangsan", "zs", "20230147", "13800000000", "0147-a", "zhang.san_2", "a".repeat(32)])("takes %j", (name) => {
  expect(accountProblem(name)).toBeNull();
});

it.each(["", "a", "张三", "ZhangSan", ".san", "-1", "zhang san", "a@b", "a".repeat(33), "１２３", "zhang\n"])(
  "refuses %j",
  (name) => {
    expect(accountProblem(name)).toBe(`账号应为 ${ACCOUNT_RULE}。`);
  },
);
