import { describe, expect, it } from "vitest";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { ComputingBusy } from "./errors";
import { Turns } from "./turns";
import type { ComputingThread, Job } from "./worker";

const A = { department: "甲", person: "a" };
const B = { department: "乙", person: "b" };

/** Threads whose jobs are ended by hand. */
function setUp(most: number) {
  const begun: string[] = [];
  const ends = new Map<string, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const gone: (() => void)[] = [];
  let started = 0;
  const start = (onEnd: (thread: ComputingThread) => void): ComputingThread => {
    const number = ++started;
    const thread = {
      computed: new Set<string>(),
      isBusy: false,
      async run({ given: [name], key }: Job) {
        thread.isBusy = true;
        begun.push(`${name}@${number}`);
        try {
          return await new Promise((resolve, reject) => ends.set(String(name), { resolve, reject }));
        } finally {
          thread.isBusy = false;
          if (key) thread.computed.add(key);
        }
      },
    };
    gone.push(() => onEnd(thread as unknown as ComputingThread));
    return thread as unknown as ComputingThread;
  };
  const turns = new Turns(start, most, 1_000);
  const ask = (name: string, owner: typeof A, key: string | null = null) =>
    turns.run({ name: "trace", given: [name], basis: CARRIED_BASIS, key }, owner);
  const end = async (name: string) => {
    ends.get(name)?.resolve(name);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { begun, ask, end, ends, gone };
}

describe("turns", () => {
  it("leave a thread free of whoever asks for much, and go round", async () => {
    const { begun, ask, end } = setUp(2);
    const first = ask("a1", A);
    for (const name of ["a2", "a3"]) void ask(name, A);
    expect(begun).toEqual(["a1@1"]);
    void ask("b1", B);
    void ask("b2", B);
    expect(begun).toEqual(["a1@1", "b1@2"]);
    await end("a1");
    expect(await first).toBe("a1");
    await end("a2");
    expect(begun).toEqual(["a1@1", "b1@2", "a2@1", "a3@1"]);
    await end("b1");
    expect(begun.at(-1)).toBe("b2@2");
  });

  it("go to the thread that holds the computation, and to a new one for one that ended", async () => {
    const { begun, ask, end, ends, gone } = setUp(2);
    const both = [ask("a1", A, "one"), ask("b1", B, "two")];
    await end("a1");
    await end("b1");
    await Promise.all(both);
    void ask("b2", B, "two");
    expect(begun.at(-1)).toBe("b2@2");
    await end("b2");
    gone[1]?.();
    gone[0]?.();
    const last = ask("b3", B, "two");
    expect(begun.at(-1)).toBe("b3@3");
    ends.get("b3")?.reject(new Error("broken"));
    await expect(last).rejects.toThrow("broken");
  });

  it("refuse whoever has twenty waiting, and nobody else", async () => {
    const { ask, begun } = setUp(2);
    for (let i = 0; i <= 20; i++) void ask(`a${i}`, A);
    expect(() => ask("a21", A)).toThrow(ComputingBusy);
    void ask("b1", B);
    expect(begun).toEqual(["a0@1", "b1@2"]);
  });
});
