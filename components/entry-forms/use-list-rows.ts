"use client";

import { useRef } from "react";
import type { EntryRow } from "@/lib/domain/entry/apply";
import type { EntryChange, ListEntity } from "@/lib/domain/entry/change";
import { byRank, type Rank } from "@/lib/domain/entry/rank";
import { useEntry } from "../entry-workspace/entry-context";

export interface ListRow<E extends ListEntity> {
  key: string;
  rank: Rank | undefined;
  /** null for a row that was never whole */
  row: EntryRow<E> | null;
}

/** The rows of a short list, those not whole yet among them; how to add one and how to take one out. */
export function useListRows<E extends ListEntity>(entity: E) {
  const { rows, drafts, draft, change, newKey, newRank } = useEntry();
  const stored = rows[entity] as readonly EntryRow<E>[];
  const known = new Set(stored.map(({ key }) => key));
  const begun = [...drafts.values()].filter((one) => one.entity === entity && !known.has(one.key));
  const added = useRef<string | null>(null);
  const shown: ListRow<E>[] = [
    ...stored.map((row) => ({ key: row.key, rank: row.rank, row })),
    ...begun.map(({ key, rank }) => ({ key, rank, row: null })),
  ].sort(byRank);
  return {
    shown,
    /** the key of the row that was just added here */
    added,
    /** @param form what the new row's form begins with */
    add(form: object): string {
      const key = newKey();
      added.current = key;
      const rank = newRank(shown.at(-1)?.rank ?? null, null);
      draft([{ entity, key, baseVersion: null, rank, value: { form, untouched: true } }]);
      return key;
    },
    remove({ key, row }: ListRow<E>): void {
      // Also for a row that was not whole when it was drawn: leaving its field may just have made it so.
      change([{ entity, key, baseVersion: row?.version ?? null, value: null } as EntryChange]);
      draft([{ entity, key, baseVersion: row?.version ?? null, value: null }]);
    },
  };
}
