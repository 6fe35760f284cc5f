"use client";

import { useRef } from "react";
import type { EntryRow } from "@/lib/domain/entry/apply";
import type { EntryChange, ListEntity } from "@/lib/domain/entry/change";
import { useEntry } from "../entry-workspace/entry-context";

export interface ListRow<E extends ListEntity> {
  key: string;
  /** null for a row that was never whole */
  row: EntryRow<E> | null;
}

/** The rows of a short list, those not whole yet last; how to add one and how to take one out. */
export function useListRows<E extends ListEntity>(entity: E) {
  const { rows, drafts, draft, change, newKey } = useEntry();
  const stored = rows[entity] as readonly EntryRow<E>[];
  const known = new Set(stored.map(({ key }) => key));
  const begun = [...drafts.values()].filter((one) => one.entity === entity && !known.has(one.key));
  const added = useRef<string | null>(null);
  const shown: ListRow<E>[] = [
    ...stored.map((row) => ({ key: row.key, row })),
    ...begun.map(({ key }) => ({ key, row: null })),
  ];
  return {
    shown,
    /** the key of the row that was just added here */
    added,
    /** @param form what the new row's form begins with */
    add(form: object): string {
      const key = newKey();
      added.current = key;
      draft([{ entity, key, baseVersion: null, value: { form } }]);
      return key;
    },
    remove({ key, row }: ListRow<E>): void {
      // Also for a row that was not whole when it was drawn: leaving its field may just have made it so.
      change([{ entity, key, baseVersion: row?.version ?? null, value: null } as EntryChange]);
      draft([{ entity, key, baseVersion: row?.version ?? null, value: null }]);
    },
  };
}
