import { notFound } from "next/navigation";
import { canSomewhere } from "@/lib/domain/access";
import { database } from "@/lib/server/db";
import { requireUser } from "@/lib/server/session";
import { findChoices, findRun, findRuns } from "./find";
import type { Choice, Run, RunHead } from "./types";

/** What can be chosen for a run, and the person's runs; not found for whoever may have packets drawn nowhere. */
export async function loadRuns(): Promise<{ choices: Choice[]; runs: RunHead[] }> {
  const user = await requireUser();
  if (!canSomewhere(user, "packet.run")) notFound();
  return { choices: await findChoices(database(), user), runs: await findRuns(database(), user) };
}

/** One run of the person's own. */
export async function loadRun(id: string): Promise<Run> {
  return (await findRun(database(), await requireUser(), id)) ?? notFound();
}
