import type { z } from "zod";
import { type Action, can, type Scope } from "@/lib/domain/access";
import { BookError } from "@/lib/domain/book";
import { errorSentence, Refusal, reportError } from "./action-error";
import { currentUser, type SessionUser } from "./session";

/** What every action returns. `fields` names what is wrong with each field of the input; messages are Chinese. */
export type ActionResult<T> =
  | { ok: true; data: T }
  | { ok: false; error: { message: string; fields?: Record<string, string> } };

/** An action that changes something: what it is in the access matrix, what it takes, to what it applies, what it does. */
export interface ActionSpec<S extends z.ZodType, T> {
  action: Action;
  input: S;
  /** the department (and unit) that the input is about; null when there is none, which is refused */
  scope(input: z.infer<S>): Promise<Scope | null> | Scope | null;
  /**
   * Does the work. Throws Refusal or BookError with a sentence for the person; anything else is logged and shown only
   * by its number.
   */
  run(input: z.infer<S>, user: SessionUser): Promise<T>;
}

function failure(message: string, fields?: Record<string, string>): ActionResult<never> {
  return { ok: false, error: fields ? { message, fields } : { message } };
}

function fieldsOf(error: z.ZodError): Record<string, string> {
  const entries = error.issues.map((issue) => [issue.path.join("."), issue.message] as const);
  // The first message of a field is the one to mend first.
  return Object.fromEntries(entries.reverse());
}

async function attempt<S extends z.ZodType, T>(spec: ActionSpec<S, T>, raw: unknown): Promise<ActionResult<T>> {
  const user = await currentUser();
  if (!user) return failure("登录已失效，请重新登录后再办理。");
  const parsed = spec.input.safeParse(raw);
  if (!parsed.success) return failure("填写的内容有误，请按提示更正。", fieldsOf(parsed.error));
  const scope = await spec.scope(parsed.data);
  if (!scope) return failure("没有找到要办理的部门或预算，可能已被删除，或您没有权限。");
  const decision = can(user, spec.action, scope);
  if (!decision.allowed) return failure(decision.reason);
  return { ok: true, data: await spec.run(parsed.data, user) };
}

/**
 * Runs an action: who is signed in → is the input sound → may this person do it there → do it. Nothing is changed before
 * all three are answered with yes.
 */
export async function runAction<S extends z.ZodType, T>(
  spec: ActionSpec<S, T>,
  raw: unknown,
): Promise<ActionResult<T>> {
  try {
    return await attempt(spec, raw);
  } catch (error) {
    if (error instanceof Refusal || error instanceof BookError) return failure(error.message);
    return failure(errorSentence(reportError(error, spec.action)));
  }
}
