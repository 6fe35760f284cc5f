import { expect, it } from "vitest";
import { sharedRead } from "./shared-read";

/** Something that is read when it is told to be. */
function source() {
  const begun: { resolve(value: string): void; reject(error: Error): void }[] = [];
  const read = () =>
    new Promise<string>((resolve, reject) => {
      begun.push({ resolve, reject });
    });
  return { begun, read };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

it("reads once more for all who ask while it is being read, after they asked", async () => {
  const { begun, read } = source();
  const ask = () => sharedRead("board", read);
  const [first, second, third] = [ask(), ask(), ask()];
  expect(begun).toHaveLength(1);
  begun[0]?.resolve("before");
  expect(await first).toBe("before");
  await settled();
  expect(begun).toHaveLength(2);
  const fourth = ask();
  begun[1]?.resolve("after");
  expect(await Promise.all([second, third])).toEqual(["after", "after"]);
  await settled();
  begun[2]?.resolve("later");
  expect(await fourth).toBe("later");
  await settled();
  void ask();
  expect(begun).toHaveLength(4);
  begun[3]?.resolve("");
});

it("keeps what is asked for apart, and a failure to those who wait for it", async () => {
  const [one, other] = [source(), source()];
  const failing = sharedRead("one", one.read);
  const waiting = sharedRead("one", one.read);
  const beside = sharedRead("other", other.read);
  other.begun[0]?.resolve("other");
  expect(await beside).toBe("other");
  one.begun[0]?.reject(new Error("no database"));
  await expect(failing).rejects.toThrow("no database");
  await settled();
  one.begun[1]?.resolve("again");
  expect(await waiting).toBe("again");
});
