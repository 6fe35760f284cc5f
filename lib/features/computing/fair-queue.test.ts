import { expect, it } from "vitest";
import { FairQueue } from "./fair-queue";

const of = (person: string, department = person[0] ?? "") => ({ person, department });
const always = () => true;

function drained(queue: FairQueue<string>): string[] {
  const taken: string[] = [];
  for (let one = queue.take(always); one !== undefined; one = queue.take(always)) taken.push(one);
  return taken;
}

it("goes round by department and person, whoever asked for how much", () => {
  const queue = new FairQueue<string>();
  for (let i = 1; i <= 4; i++) queue.put(of("a1"), `a1.${i}`);
  queue.put(of("a2"), "a2.1");
  queue.put(of("b1"), "b1.1");
  queue.put(of("b1"), "b1.2");
  expect(queue.waitingOf(of("a1"))).toBe(4);
  expect(drained(queue)).toEqual(["a1.1", "b1.1", "a2.1", "b1.2", "a1.2", "a1.3", "a1.4"]);
  expect(queue.waitingOf(of("a1"))).toBe(0);
});

it("leaves out whose turn it is not, and keeps their place", () => {
  const queue = new FairQueue<string>();
  queue.put(of("a1"), "a1.1");
  queue.put(of("b1"), "b1.1");
  expect(queue.take(({ person }) => person !== "a1")).toBe("b1.1");
  expect(queue.take(({ person }) => person !== "a1")).toBeUndefined();
  expect(drained(queue)).toEqual(["a1.1"]);
});
