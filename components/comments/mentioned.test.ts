import { expect, it } from "vitest";
import { mentionedIn } from "./mentioned";

const person = (id: string, handle: string) => ({ id, handle, name: handle, roles: "" });
const PEOPLE = [person("1", "王一"), person("2", "王一一"), person("3", "李二(lier)"), person("4", "李二(lier2)")];

it.each([
  ["请 @王一 核对", ["1"]],
  ["请 @王一一 核对", ["2"]],
  ["@王一一 @王一", ["1", "2"]],
  ["@李二(lier2)，请看", ["4"]],
  ["@李二", []],
  ["王一", []],
  ["@王一@王一", ["1"]],
  ["", []],
])("%j calls %j", (text, ids) => {
  expect(mentionedIn(text, PEOPLE)).toEqual(ids);
});
