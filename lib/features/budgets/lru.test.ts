import { expect, it } from "vitest";
import { LeastRecentlyUsed } from "./lru";

it("drops what was not used for longest", () => {
  const values = new LeastRecentlyUsed<number>(2);
  values.set("a", 1);
  values.set("b", 2);
  expect(values.get("a")).toBe(1);
  values.set("c", 3);
  expect([values.get("a"), values.get("b"), values.get("c")]).toEqual([1, undefined, 3]);
  values.set("a", 4);
  values.set("d", 5);
  expect([values.get("a"), values.get("c"), values.get("d")]).toEqual([4, undefined, 5]);
  values.delete("a");
  expect(values.get("a")).toBeUndefined();
});
