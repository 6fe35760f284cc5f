import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { GATHER, PATIENCE } from "./autosave-driver";
import { line, SAVED_AT, setUp } from "./autosave-testing";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
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

  it.each(["forbidden", "declined", "invalid"])("stops at the answer %s, with the server's reason", async (code) => {
    const { driver, server, words } = setUp();
    driver.edit([line("a", 1)]);
    driver.saveNow();
    await server.refuse({ code, message: "预算已提交，不能修改" });
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
