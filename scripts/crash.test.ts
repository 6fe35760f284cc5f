import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { CrashDesk, KILLED } from "./crash-desk";
import { ROOT } from "./progress.mjs";

let desk: CrashDesk;

beforeAll(async () => {
  desk = await CrashDesk.open(path.join(ROOT, `.data/crash-${process.pid}`));
});

afterAll(() => desk.close());

it.each(KILLED)("keeps every acknowledged save once when it is killed: %s", async (what) => {
  const { acknowledged, broken, ...found } = await desk.round(what, what);
  expect(found).toEqual({ lost: [], doubled: [], trail: "" });
  // Some were answered and others were under way: else the kill came too early or too late to show anything.
  expect(acknowledged).toBeGreaterThanOrEqual(6);
  expect(broken).toBeGreaterThan(0);
});
