import { expect, it } from "vitest";
import { LineFull, WaitingLine } from "./waiting-line";

it("lets one work at a time, in the order of coming, also after a failure", async () => {
  const line = new WaitingLine(3);
  const events: string[] = [];
  const work = (name: string, fails = false) =>
    line.turn(async () => {
      events.push(`${name} begins`);
      await Promise.resolve();
      events.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const [first, second] = await Promise.allSettled([work("a", true), work("b")]);
  expect([first.status, second]).toEqual(["rejected", { status: "fulfilled", value: "b" }]);
  expect(events).toEqual(["a begins", "a ends", "b begins", "b ends"]);
});

it("turns away whom it has no place for, until somebody leaves", async () => {
  const line = new WaitingLine(1);
  let leave = () => {};
  const visit = line.enter(() => new Promise<void>((resolve) => (leave = resolve)));
  await expect(line.enter(async () => 1)).rejects.toBeInstanceOf(LineFull);
  leave();
  await visit;
  await expect(line.enter(() => Promise.reject(new Error("own")))).rejects.toThrow("own");
  expect(await line.enter(async () => 2)).toBe(2);
});
