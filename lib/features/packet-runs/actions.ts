"use server";

import type { z } from "zod";
import type { Scope } from "@/lib/domain/access";
import { type ActionResult, runAction } from "@/lib/server/action";
import { database } from "@/lib/server/db";
import { budgetScope } from "../budgets/scope";
import { findRun, type Runner } from "./find";
import { cancelRun, type RunActor, retryRun, startRun } from "./mutations";
import { runInput, startInput } from "./schema";
import { wakePacketWorker } from "./worker";

/** The department of the first budget of a run: which of the others the person may have, each query asks again. */
async function scopeOfRun(user: Runner, id: string): Promise<Scope | null> {
  const [first] = (await findRun(database(), user, id))?.items ?? [];
  return first ? budgetScope(database(), user, first.budgetId) : null;
}

/** Starts a run. @param input `{ budgets }`, from anybody */
export async function startRunAction(input: unknown): Promise<ActionResult<{ run: string }>> {
  return runAction(
    {
      action: "packet.run",
      input: startInput,
      scope: ({ budgets: [first] }, user) => budgetScope(database(), user, first ?? ""),
      run: async ({ budgets }, user) => {
        const run = await startRun(database(), user, budgets);
        wakePacketWorker();
        return { run };
      },
    },
    input,
  );
}

function changeRun(
  input: unknown,
  change: (actor: RunActor, given: z.infer<typeof runInput>) => Promise<number>,
): Promise<ActionResult<{ budgets: number }>> {
  return runAction(
    {
      action: "packet.run",
      input: runInput,
      scope: ({ run }, user) => scopeOfRun(user, run),
      run: async (given, user) => ({ budgets: await change(user, given) }),
    },
    input,
  );
}

/** Takes what is still waiting out of a run. @param input `{ run }`, from anybody */
export async function cancelRunAction(input: unknown): Promise<ActionResult<{ budgets: number }>> {
  return changeRun(input, (actor, { run }) => cancelRun(database(), actor, run));
}

/** Has drawn again what failed or was cancelled. @param input `{ run }`, from anybody */
export async function retryRunAction(input: unknown): Promise<ActionResult<{ budgets: number }>> {
  return changeRun(input, async (actor, { run }) => {
    const budgets = await retryRun(database(), actor, run);
    wakePacketWorker();
    return budgets;
  });
}
