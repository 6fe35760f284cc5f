import { cache } from "react";
import { database } from "@/lib/server/db";
import { requireUser } from "@/lib/server/session";
import { findRechecks } from "./find";
import type { Recheck } from "./types";

/** How the revisions of a budget stand to the program of today, the latest first, once a request. */
export const loadRechecks = cache(async (budgetId: string): Promise<Recheck[]> => {
  return findRechecks(database(), await requireUser(), budgetId);
});
