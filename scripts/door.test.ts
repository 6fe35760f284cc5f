import { AsyncLocalStorage } from "node:async_hooks";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Door, sessionIn } from "./door.mjs";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Somebody who sends requests by name, and what becomes of them. */
function visitorOf(door: Door, session: string) {
  const inside = new Map<string, () => void>();
  const left = new Set<string>();
  return {
    inside,
    send: (name: string) =>
      door.enter(session, {
        closed: (done) => void inside.set(name, done),
        go: () => {},
        gone: () => left.has(name),
      }),
    /** The request was answered. */
    end: (name: string) => {
      const done = inside.get(name);
      inside.delete(name);
      done?.();
    },
    leave: (name: string) => left.add(name),
  };
}

const names = (count: number) => Array.from({ length: count }, (_, place) => String(place));

it("lets in as many of a session as a browser sends, and others beside them", () => {
  const door = new Door();
  const [one, other] = [visitorOf(door, "one"), visitorOf(door, "other")];
  for (const name of names(8)) expect(one.send(name)).toBe(true);
  expect([...one.inside.keys()]).toEqual(["0", "1", "2", "3", "4", "5"]);
  other.send("page");
  expect([...other.inside.keys()]).toEqual(["page"]);
});

it("lets in what waited one after the other, each after a rest as long as the one before took", () => {
  const door = new Door();
  const one = visitorOf(door, "one");
  for (const name of names(9)) one.send(name);
  vi.advanceTimersByTime(40);
  for (const name of names(6)) one.end(name);
  expect([...one.inside.keys()]).toEqual([]);
  vi.advanceTimersByTime(39);
  expect([...one.inside.keys()]).toEqual([]);
  vi.advanceTimersByTime(1);
  expect([...one.inside.keys()]).toEqual(["6"]);
  vi.advanceTimersByTime(40);
  expect([...one.inside.keys()]).toEqual(["6", "7"]);
});

it("passes over who has left, and forgets a session that has nothing left", () => {
  const door = new Door();
  const one = visitorOf(door, "one");
  for (const name of names(8)) one.send(name);
  one.leave("6");
  vi.advanceTimersByTime(10);
  for (const name of names(6)) one.end(name);
  vi.advanceTimersByTime(10);
  expect([...one.inside.keys()]).toEqual(["7"]);
  one.end("7");
  vi.runAllTimers();
  one.send("again");
  expect([...one.inside.keys()]).toEqual(["again"]);
});

it("never rests longer than a quarter of a second", () => {
  const door = new Door();
  const one = visitorOf(door, "one");
  for (const name of names(7)) one.send(name);
  vi.advanceTimersByTime(15_000);
  one.end("0");
  vi.advanceTimersByTime(250);
  expect(one.inside.has("6")).toBe(true);
});

it("has no place for hundreds that wait", () => {
  const door = new Door();
  const one = visitorOf(door, "one");
  const taken = names(300).filter((name) => one.send(name));
  expect(taken).toHaveLength(206);
});

it("keeps what is known of a request while it waits", () => {
  const door = new Door();
  const known = new AsyncLocalStorage<string>();
  const seen: (string | undefined)[] = [];
  const ends: (() => void)[] = [];
  const visit = {
    closed: (done: () => void) => ends.push(done),
    go: () => seen.push(known.getStore()),
    gone: () => false,
  };
  for (const name of names(7)) known.run(name, () => door.enter("one", visit));
  ends[0]?.();
  vi.runAllTimers();
  expect(seen).toEqual(names(7));
});

it("knows the session by its cookie", () => {
  expect(sessionIn("a=1; next-auth.session-token=abc; b=2")).toBe("abc");
  expect(sessionIn("__Secure-next-auth.session-token=abc")).toBe("abc");
  expect(sessionIn("x-next-auth.session-token=abc")).toBeNull();
  expect(sessionIn(undefined)).toBeNull();
});
