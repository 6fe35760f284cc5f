import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Line } from "@/lib/domain/book/types";
import type { EntryChange, EntrySaved } from "@/lib/domain/entry/change";
import { AutosaveDriver, GATHER, PATIENCE } from "./autosave-driver";
import type { Batch, SaveAnswer } from "./autosave-machine";
import { autosaveWords } from "./autosave-words";
import type { TextStore } from "./unsaved-storage";

const SAVED_AT = "2024-01-15T15:04:11.000Z";
const LINE: Line = {
  id: "L001",
  unit: "202001",
  class: "basic",
  project: null,
  function: "2010301",
  economic: "30101",
  governmentEconomic: null,
  source: "generalPublicBudget",
  carriedOver: false,
  expense: "personnel",
  amount: 0,
  note: null,
};
const line = (key: string, amount: number, baseVersion: number | null = 1): EntryChange => ({
  entity: "line",
  key,
  baseVersion,
  value: { ...LINE, amount },
});
const gone = (key: string, baseVersion: number | null): EntryChange => ({
  entity: "line",
  key,
  baseVersion,
  value: null,
});

/** A server of one's own: every batch is written down and answered by hand. */
function serverOf() {
  const batches: Batch[] = [];
  const open: { answer: (answer: SaveAnswer) => void; fail: () => void }[] = [];
  const settle = async (step: (one: (typeof open)[number]) => void) => {
    const one = open.shift();
    if (!one) throw new Error("no batch is under way");
    step(one);
    await vi.advanceTimersByTimeAsync(0);
  };
  return {
    batches,
    save: (batch: Batch) => {
      batches.push(batch);
      return new Promise<SaveAnswer>((answer, reject) => {
        open.push({ answer, fail: () => reject(new TypeError("Failed to fetch")) });
      });
    },
    saved: (...rows: [key: string, version: number][]) =>
      settle(({ answer }) =>
        answer({
          ok: true,
          data: { saved: rows.map(([key, version]) => ({ entity: "line", key, version })), savedAt: SAVED_AT },
        }),
      ),
    refuse: (error: Extract<SaveAnswer, { ok: false }>["error"]) =>
      settle(({ answer }) => answer({ ok: false, error })),
    fail: () => settle(({ fail }) => fail()),
  };
}

function storeOf(): TextStore & { size: () => number } {
  const texts = new Map<string, string>();
  return {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
    size: () => texts.size,
  };
}

function setUp(store = storeOf(), online = true) {
  const server = serverOf();
  const saved: EntrySaved[] = [];
  let count = 0;
  const network = { online };
  const driver = new AutosaveDriver({
    budgetId: "B1",
    save: server.save,
    store,
    isOnline: () => network.online,
    newBatchId: () => `batch-${++count}`,
    onSaved: (rows) => saved.push(...rows),
  });
  return { driver, server, store, saved, network, words: () => autosaveWords(driver.getState()).text };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
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

describe("when saving does not work", () => {
  it("keeps the edits, says so, and tries the same batch again with growing pauses", async () => {
    const { driver, server, words, network } = setUp();
    network.online = false;
    driver.edit([line("a", 1)]);
    driver.saveNow();
    await server.fail();
    expect(words()).toBe("未保存（离线，重试中）");
    driver.edit([line("b", 1)]);
    expect(words()).toBe("未保存（离线，重试中）");
    await vi.advanceTimersByTimeAsync(999);
    expect(server.batches).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(server.batches).toHaveLength(2);
    network.online = true;
    await server.fail();
    expect(words()).toBe("未保存（服务器没有应答，重试中）");
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.batches.map(({ batchId }) => batchId)).toEqual(["batch-1", "batch-1", "batch-1"]);
    expect(new Set(server.batches.map((batch) => JSON.stringify(batch)))).toHaveProperty("size", 1);
    await server.saved(["a", 2]);
    expect(words()).toBe("有修改待保存");
    await vi.advanceTimersByTimeAsync(GATHER);
    expect(server.batches[3]).toMatchObject({ changes: [line("b", 1)] });
  });

  it("treats an answer that never comes as a failure, and takes the late one of the same batch", async () => {
    const { driver, server, words } = setUp();
    driver.edit([line("a", 1)]);
    driver.saveNow();
    await vi.advanceTimersByTimeAsync(PATIENCE);
    expect(words()).toBe("未保存（服务器没有应答，重试中）");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(server.batches).toHaveLength(2);
    await server.saved(["a", 2]);
    expect(words()).toBe("已保存 23:04:11");
    await server.saved(["a", 2]);
    expect(driver.getState().batch).toBeNull();
  });

  it("waits for a sign-in and then sends the same batch", async () => {
    const { driver, server, words } = setUp();
    driver.edit([line("a", 1)]);
    driver.saveNow();
    await server.refuse({ code: "signedOut", message: "登录已失效" });
    expect(words()).toBe("未保存（需要登录）");
    driver.edit([line("b", 1)]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.batches).toHaveLength(1);
    driver.saveNow();
    expect(server.batches[1]).toEqual(server.batches[0]);
    await server.saved(["a", 2]);
    expect(words()).toBe("有修改待保存");
  });

  it("stops where the server forbids it, with the server's reason", async () => {
    const { driver, server, words } = setUp();
    driver.edit([line("a", 1)]);
    driver.saveNow();
    await server.refuse({ code: "forbidden", message: "预算已提交，不能修改" });
    expect(words()).toBe("未保存：预算已提交，不能修改");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.batches).toHaveLength(1);
  });

  it("holds refused rows back until they are changed and saves the others", async () => {
    const { driver, server, words } = setUp();
    driver.edit([line("a", 1), line("b", -1)]);
    driver.saveNow();
    await server.refuse({
      code: "refused",
      refusals: [{ entity: "line", key: "b", field: "amount", message: "金额应为零或正数" }],
    });
    expect(words()).toBe("未保存：1 行需要更正");
    await vi.advanceTimersByTimeAsync(GATHER);
    expect(server.batches[1]).toEqual({ batchId: "batch-2", changes: [line("a", 1)] });
    await server.saved(["a", 2]);
    expect(words()).toBe("未保存：1 行需要更正");
    driver.edit([line("b", 1)]);
    await vi.advanceTimersByTimeAsync(GATHER);
    expect(server.batches[2]?.changes).toEqual([line("b", 1)]);
    await server.saved(["b", 2]);
    expect(words()).toBe("已保存 23:04:11");
  });
});

describe("two people in one row", () => {
  const conflict = {
    entity: "line",
    key: "a",
    mine: { amount: 1 },
    theirs: { amount: 9 },
    theirVersion: 7,
    by: "李审核",
    at: SAVED_AT,
  } as const;

  async function collide() {
    const set = setUp();
    set.driver.edit([line("a", 1), line("b", 2)]);
    set.driver.saveNow();
    await set.server.refuse({ code: "conflict", conflicts: [conflict] });
    return set;
  }

  it("saves the other rows and waits with this one for a choice; mine goes on top of theirs", async () => {
    const { driver, server, words } = await collide();
    expect(words()).toBe("未保存：1 行有冲突");
    await vi.advanceTimersByTimeAsync(GATHER);
    expect(server.batches[1]?.changes).toEqual([line("b", 2)]);
    await server.saved(["b", 2]);
    driver.edit([line("a", 4)]);
    await vi.advanceTimersByTimeAsync(GATHER);
    expect(server.batches).toHaveLength(2);
    driver.resolve("line/a", "mine");
    await vi.advanceTimersByTimeAsync(GATHER);
    expect(server.batches[2]?.changes).toEqual([line("a", 4, 7)]);
    await server.saved(["a", 8]);
    expect(words()).toBe("已保存 23:04:11");
  });

  it("theirs drops mine, and the next edit builds on theirs", async () => {
    const { driver, server, words } = await collide();
    await vi.advanceTimersByTimeAsync(GATHER);
    await server.saved(["b", 2]);
    driver.resolve("line/a", "theirs");
    expect(words()).toBe("已保存 23:04:11");
    driver.edit([line("a", 5)]);
    driver.saveNow();
    expect(server.batches[2]?.changes).toEqual([line("a", 5, 7)]);
  });

  it("makes a row anew that the other deleted", async () => {
    const { driver, server } = setUp();
    driver.edit([line("a", 1)]);
    driver.saveNow();
    await server.refuse({ code: "conflict", conflicts: [{ ...conflict, theirs: null, theirVersion: null }] });
    driver.resolve("line/a", "mine");
    driver.saveNow();
    expect(server.batches[1]?.changes).toEqual([line("a", 1, null)]);
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
