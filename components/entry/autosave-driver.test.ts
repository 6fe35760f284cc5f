import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { GATHER, LEAVING } from "./autosave-driver";
import { gone, line, setUp, storeOf } from "./autosave-testing";
import { wordsBeside } from "./autosave-words";
import type { TextStore } from "./unsaved-storage";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("words beside rows that are not whole", () => {
  it("call nothing saved as a whole, and leave troubles as they are", () => {
    const calm = { text: "没有未保存的修改", tone: "calm" } as const;
    expect(wordsBeside(calm, 0)).toBe(calm);
    expect(wordsBeside(calm, 2)).toEqual({ text: "其余修改已保存", tone: "calm" });
    const trouble = { text: "未保存（需要登录）", tone: "trouble" } as const;
    expect(wordsBeside(trouble, 2)).toBe(trouble);
  });
});

describe("saving by itself", () => {
  it("gathers edits into one batch, the last value of each row, and says saved only when it is", async () => {
    const { driver, server, saved, words, store } = setUp();
    expect(words()).toBe("没有未保存的修改");
    driver.edit([line("a", 1), line("b", 2)]);
    driver.edit([line("a", 3)]);
    expect(words()).toBe("有修改待保存");
    await vi.advanceTimersByTimeAsync(GATHER);
    expect(server.batches).toEqual([{ batchId: "batch-1", changes: [line("a", 3), line("b", 2)] }]);
    expect(words()).toBe("正在保存…");
    await server.saved(["a", 2], ["b", 2]);
    expect(words()).toBe("已保存 23:04:11");
    expect(saved).toEqual([
      { entity: "line", key: "a", version: 2 },
      { entity: "line", key: "b", version: 2 },
    ]);
    expect(store.size()).toBe(0);
  });

  it("puts edits made while a batch is under way into the next one, on top of the version just saved", async () => {
    const { driver, server, words } = setUp();
    driver.edit([line("a", 1)]);
    await vi.advanceTimersByTimeAsync(GATHER);
    driver.edit([line("a", 5)]);
    await server.saved(["a", 2]);
    expect(words()).toBe("有修改待保存");
    await vi.advanceTimersByTimeAsync(GATHER);
    expect(server.batches[1]?.changes).toEqual([line("a", 5, 2)]);
  });

  it("does not wait for a pause in the typing", async () => {
    const { driver, server } = setUp();
    driver.edit([line("a", 1)]);
    await vi.advanceTimersByTimeAsync(GATHER - 1);
    driver.edit([line("b", 1)]);
    await vi.advanceTimersByTimeAsync(1);
    expect(server.batches[0]?.changes).toHaveLength(2);
  });

  it("sends a large block in several batches, none of them larger than the server takes", async () => {
    const { driver, server } = setUp();
    const long = (key: string) => {
      const change = line(key, 1);
      return { ...change, value: change.value && { ...change.value, note: "一".repeat(250_000) } } as typeof change;
    };
    driver.edit([long("a"), long("b"), long("c")]);
    await vi.advanceTimersByTimeAsync(GATHER);
    expect(server.batches.map(({ changes }) => changes.map(({ key }) => key))).toEqual([["a", "b"]]);
    await server.saved(["a", 2], ["b", 2]);
    await vi.advanceTimersByTimeAsync(GATHER);
    expect(server.batches[1]?.changes.map(({ key }) => key)).toEqual(["c"]);
  });

  it("sends nothing for a row that was made and deleted before it was ever sent", async () => {
    const { driver, server, words } = setUp();
    driver.edit([line("new", 1, null)]);
    driver.edit([gone("new", null)]);
    await vi.advanceTimersByTimeAsync(GATHER);
    expect(server.batches).toEqual([]);
    expect(words()).toBe("没有未保存的修改");
  });

  it("deletes a new row that was sent meanwhile, and makes it anew when that is undone", async () => {
    const { driver, server } = setUp();
    driver.edit([line("new", 1, null)]);
    driver.saveNow();
    driver.edit([gone("new", null)]);
    await server.saved(["new", 1]);
    driver.saveNow();
    expect(server.batches[1]?.changes).toEqual([gone("new", 1)]);
    await server.saved(["new", 2]);
    driver.edit([line("new", 1, 1)]);
    driver.saveNow();
    expect(server.batches[2]?.changes).toEqual([line("new", 1, null)]);
  });
});

describe("leaving the page", () => {
  it("keeps what is not saved, and the next page sends the open batch under its old id", async () => {
    const store = storeOf();
    const first = setUp(store);
    first.driver.edit([line("a", 1)]);
    first.driver.saveNow();
    first.driver.edit([line("b", 2)]);
    first.driver.stop();
    await first.server.saved(["a", 2]);

    const next = setUp(store);
    expect(next.driver.start()).toEqual([line("a", 1), line("b", 2)]);
    expect(next.server.batches).toEqual(first.server.batches);
    await next.server.saved(["a", 2]);
    await vi.advanceTimersByTimeAsync(GATHER);
    await next.server.saved(["b", 2]);
    expect(next.words()).toBe("已保存 23:04:11");
    expect(store.size()).toBe(0);
  });

  it("takes up what the page before left also when somebody types before it has started", async () => {
    const store = storeOf();
    const first = setUp(store);
    first.driver.edit([line("a", 1), line("b", 2)]);
    first.driver.stop();

    const next = setUp(store);
    next.driver.edit([line("a", 5)]);
    expect(next.driver.start()).toEqual([line("a", 5), line("b", 2)]);
    await vi.advanceTimersByTimeAsync(GATHER);
    expect(next.server.batches[0]?.changes).toEqual([line("a", 5), line("b", 2)]);
  });

  it("goes on when it is started again", async () => {
    const { driver, server } = setUp();
    driver.start();
    driver.edit([line("a", 1)]);
    driver.stop();
    driver.start();
    await vi.advanceTimersByTimeAsync(GATHER);
    expect(server.batches[0]?.changes).toEqual([line("a", 1)]);
  });

  it("keeps held rows too", async () => {
    const store = storeOf();
    const first = setUp(store);
    first.driver.edit([line("a", 1)]);
    first.driver.saveNow();
    await first.server.refuse({
      code: "refused",
      refusals: [{ entity: "line", key: "a", field: "amount", message: "金额应为零或正数" }],
    });
    expect(setUp(store).driver.start()).toEqual([line("a", 1)]);
  });

  it("works without a store and with one that holds something else", () => {
    const full: TextStore = {
      getItem: () => "{",
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
      removeItem: () => undefined,
    };
    const { driver, words } = setUp({ ...full, size: () => 0 });
    expect(driver.start()).toEqual([]);
    driver.edit([line("a", 1)]);
    expect(words()).toBe("有修改待保存");
  });
});

describe("leaving while a batch is under way", () => {
  it("leaves the batch to the next page, which may have been read before it was written", async () => {
    const { driver, server, store } = setUp();
    driver.edit([line("a", 1)]);
    await vi.advanceTimersByTimeAsync(GATHER);
    driver.leave();
    await server.saved(["a", 2]);
    const next = setUp(store);
    expect(next.driver.start()).toEqual([line("a", 1)]);
    expect(next.server.batches).toEqual(server.batches);
    next.driver.edit([line("a", 7)]);
    await next.server.saved(["a", 2]);
    await vi.advanceTimersByTimeAsync(GATHER);
    expect(next.server.batches[1]?.changes).toEqual([line("a", 7, 2)]);
  });

  it("forgets it when the person stayed: after an edit, or when no other page came", async () => {
    const stayed = setUp();
    stayed.driver.edit([line("a", 1)]);
    await vi.advanceTimersByTimeAsync(GATHER);
    stayed.driver.leave();
    await stayed.server.saved(["a", 2]);
    expect(stayed.store.size()).toBe(1);
    await vi.advanceTimersByTimeAsync(LEAVING);
    expect(stayed.store.size()).toBe(0);

    const typing = setUp();
    typing.driver.edit([line("a", 1)]);
    await vi.advanceTimersByTimeAsync(GATHER);
    typing.driver.leave();
    await typing.server.saved(["a", 2]);
    typing.driver.edit([line("b", 3)]);
    expect(setUp(typing.store).driver.start()).toEqual([line("b", 3)]);
  });
});
