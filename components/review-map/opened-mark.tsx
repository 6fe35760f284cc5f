"use client";

import { useEffect } from "react";
import { markOpenedAction } from "@/lib/features/review/actions";

interface Props {
  budgetId: string;
  revision: number;
  /** the parts that are before the reviewer's eyes */
  subjects: readonly string[];
}

/** Remembers by itself that a reviewer opened parts of the revision. Not being able to is no reason to disturb. */
export function OpenedMark({ budgetId, revision, subjects }: Props) {
  const list = subjects.join("\n");
  useEffect(() => {
    if (list === "") return;
    const record = async () => {
      for (const subject of list.split("\n")) await markOpenedAction({ budgetId, revision, subject });
    };
    record().catch(() => undefined);
  }, [budgetId, revision, list]);
  return null;
}
