import { expect, it } from "vitest";
import { presentLink } from "./former-links";

const BASE = "https://budget.example";
const presentOf = (link: string) => {
  const present = presentLink(new URL(link, BASE));
  return present && `${present.pathname}${present.search}`;
};

it.each([
  ["/budgets/b1/tables/3", "/budgets/b1/tables/expenditure"],
  [
    "/budgets/b1/tables/16?cell=16%3AP001%21budget.amount&tab=comments",
    "/budgets/b1/tables/generalProjects?cell=generalProjects%3AP001%21budget.amount&tab=comments",
  ],
  ["/budgets/b1/narrative?at=paragraph%3A%E5%9B%9B.1", "/budgets/b1/narrative?at=paragraph%3AthreePublic"],
  ["/budgets/b1/review/comments?at=table%3A5", "/budgets/b1/review/comments?at=table%3Ageneral"],
  ["/consolidated/5?year=2027", "/consolidated/general?year=2027"],
])("leads %s on to %s, and no further", (former, present) => {
  expect(presentOf(former)).toBe(present);
  expect(presentOf(present)).toBeNull();
});

it.each(["/budgets/b1/tables", "/budgets/b1/tables/99", "/budgets/b1/findings?at=line%3AL001", "/login?next=%2F"])(
  "lets %s be",
  (link) => {
    expect(presentOf(link)).toBeNull();
  },
);
