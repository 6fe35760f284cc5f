import { notFound } from "next/navigation";
import { BUREAU, can } from "@/lib/domain/access";
import { proposedFiscalYear } from "@/lib/domain/book/proposed-year";
import { formSets } from "@/lib/domain/editions";
import { beijingDay } from "@/lib/server/dates";
import { database } from "@/lib/server/db";
import { requireUser } from "@/lib/server/session";
import { type SetupState, setupState } from "@/lib/server/setup-state";
import { readFirstSteps } from "./data";
import type { FirstSteps, SetupForm } from "./types";

/** How far the set-up of this installation is. */
export function loadSetupState(): Promise<SetupState> {
  return setupState(database());
}

/** What the page of the set-up asks; not found once it is done, and for whoever may not answer it. */
export async function loadSetupForm(): Promise<SetupForm> {
  const state = await loadSetupState();
  if (state === "done") notFound();
  if (state === "office" && !can(await requireUser(), "admin.departments", BUREAU).allowed) notFound();
  return {
    asks: state,
    fiscalYear: proposedFiscalYear(beijingDay(new Date())),
    editions: formSets(),
  };
}

/** What whoever keeps the departments has yet to do before budgets can be made; null for everybody else. */
export async function loadFirstSteps(): Promise<FirstSteps | null> {
  const isAllowed = can(await requireUser(), "admin.departments", BUREAU).allowed;
  return isAllowed ? readFirstSteps(database()) : null;
}
