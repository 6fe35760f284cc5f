import { vi } from "vitest";
import type { Line } from "@/lib/domain/book/types";
import type { EntryChange, EntrySaved } from "@/lib/domain/entry/change";
import { AutosaveDriver } from "./autosave-driver";
import type { Batch, SaveAnswer } from "./autosave-machine";
import { autosaveWords } from "./autosave-words";
import type { TextStore } from "./unsaved-storage";

/** When the server says that it saved: 23:04:11 in Beijing. */
export const SAVED_AT = "2024-01-15T15:04:11.000Z";
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
/** A line with this amount, in fen. */
export const line = (key: string, amount: number, baseVersion: number | null = 1): EntryChange => ({
  entity: "line",
  key,
  baseVersion,
  value: { ...LINE, amount },
});
/** A line deleted. */
export const gone = (key: string, baseVersion: number | null): EntryChange => ({
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

/** A browser's storage. */
export function storeOf(): TextStore & { size: () => number } {
  const texts = new Map<string, string>();
  return {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
    size: () => texts.size,
  };
}

/** A driver with a server, a store and a network of its own. */
export function setUp(store = storeOf(), online = true) {
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
