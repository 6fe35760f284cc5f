"use server";

import type { z } from "zod";
import { BUREAU } from "@/lib/domain/access";
import { type ActionResult, runAction } from "@/lib/server/action";
import type { AuditActor } from "@/lib/server/audit";
import type { Transaction } from "@/lib/server/db";
import { inTurn } from "@/lib/server/in-turn";
import { extendDeadline, setDeadline, withdrawExtension } from "./mutations";
import { deadlineInput, extensionInput, withdrawExtensionInput } from "./schema";

/** One change of the deadlines, which are everybody's. */
function change<S extends z.ZodType>(
  schema: S,
  raw: unknown,
  work: (tx: Transaction, actor: AuditActor, given: z.infer<S>) => Promise<void>,
): Promise<ActionResult<null>> {
  return runAction(
    {
      action: "admin.year",
      input: schema,
      scope: () => BUREAU,
      run: async (given, actor) => {
        await inTurn("everything", (tx) => work(tx, actor, given));
        return null;
      },
    },
    raw,
  );
}

/** Sets 报送期限 of a stage. @param input `{ fiscalYear, stage, dueOn, seen }`, from anybody */
export async function setDeadlineAction(input: unknown): Promise<ActionResult<null>> {
  return change(deadlineInput, input, setDeadline);
}

/** Gives departments a later day. @param input `{ fiscalYear, stage, codes, dueOn, reason }`, from anybody */
export async function extendDeadlineAction(input: unknown): Promise<ActionResult<null>> {
  return change(extensionInput, input, extendDeadline);
}

/** Takes a later day back. @param input `{ fiscalYear, stage, department }`, from anybody */
export async function withdrawExtensionAction(input: unknown): Promise<ActionResult<null>> {
  return change(withdrawExtensionInput, input, withdrawExtension);
}
