import { notFound } from "next/navigation";
import { canSomewhere, departmentsFor } from "@/lib/domain/access";
import { database } from "@/lib/server/db";
import { requireUser } from "@/lib/server/session";
import { sharedRead } from "@/lib/server/shared-read";
import { BOARD_STEPS, type BoardStep } from "./batch";
import { findBoard } from "./find";
import type { BoardConditions, BoardPage } from "./types";

/** The board of the signed-in person; not found for whoever may list no budgets. */
export async function loadBoard(conditions: BoardConditions): Promise<BoardPage> {
  const user = await requireUser();
  if (!canSomewhere(user, "budget.list")) notFound();
  const scope = departmentsFor(user, "budget.list");
  return sharedRead(JSON.stringify(["board", scope, conditions]), () => findBoard(database(), user, conditions));
}

/** Whether the signed-in person sees several departments, so that a board of them is of use. */
export async function seesBoard(): Promise<boolean> {
  const departments = departmentsFor(await requireUser(), "budget.list");
  return departments === "all" || departments.length > 1;
}

/** What the signed-in person may do to several budgets at once. */
export async function loadBoardSteps(): Promise<BoardStep[]> {
  const user = await requireUser();
  const examines = canSomewhere(user, "workflow.examine");
  const advances = canSomewhere(user, "workflow.advance");
  return BOARD_STEPS.filter((step) => {
    if (step === "examine") return examines;
    return step === "return" ? examines || advances : advances;
  });
}
