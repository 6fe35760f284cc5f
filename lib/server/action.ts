import { headers } from "next/headers";
import type { z } from "zod";
import { type Action, can, type Scope } from "@/lib/domain/access";
import { BookError } from "@/lib/domain/book";
import { errorSentence, Refusal, reportError } from "./action-error";
import { clientAddress } from "./client-address";
import { currentAccount, currentUser, type SessionUser } from "./session";

/**
 * Why an action was not done: nobody is signed in (do it again after signing in); the input is not sound (`fields` names
 * what is wrong with each field of it); the person may not, or there is nothing there; it cannot be done as things stand;
 * something unexpected failed (trying again may help).
 */
export type ActionErrorCode = "signedOut" | "invalid" | "forbidden" | "declined" | "failed";

/** An action that was not done; `message` is a Chinese sentence for the person. Nothing was changed. */
export interface ActionError {
  code: ActionErrorCode;
  message: string;
  fields?: Record<string, string>;
}

/** What every action returns; `E` is what one action can answer besides, under a `code` of its own. */
export type ActionResult<T, E extends { code: string; message: string } = never> =
  | { ok: true; data: T }
  | { ok: false; error: ActionError | E };

/** An action that changes something: what it is in the access matrix, what it takes, to what it applies, what it does. */
export interface ActionSpec<S extends z.ZodType, T, E extends { code: string; message: string } = never> {
  action: Action | ((input: z.infer<S>, user: SessionUser) => Action);
  input: S;
  /** the department (and unit) that the input is about; null when there is none, which is refused */
  scope(input: z.infer<S>, user: SessionUser): Promise<Scope | null> | Scope | null;
  /**
   * Does the work. Throws Refusal or BookError with a sentence for the person; anything else is logged and shown only
   * by its number.
   */
  run(input: z.infer<S>, user: SessionUser): Promise<T>;
  /** the answer to an error of `run` that the action words itself; null for the common answer */
  explain?(error: unknown): E | null;
}

function failure(code: ActionErrorCode, message: string): { ok: false; error: ActionError } {
  return { ok: false, error: { code, message } };
}

function fieldsOf(error: z.ZodError): Record<string, string> {
  const entries = error.issues.map((issue) => [issue.path.join("."), issue.message] as const);
  // The first message of a field is the one to mend first.
  return Object.fromEntries(entries.reverse());
}

const SIGNED_OUT = failure("signedOut", "登录已失效，请重新登录后再办理。");

/** Beyond this nothing that a person sends is nested. */
const DEEPEST = 12;

/** Whether there is a NUL in a text of a value, names of fields among them: PostgreSQL keeps none, and nobody types one. */
function holdsNul(value: unknown, depth = 0): boolean {
  if (typeof value === "string") return value.includes("\0");
  if (typeof value !== "object" || value === null || depth > DEEPEST) return false;
  if (value instanceof Blob) return false;
  return Object.entries(value).some(([name, one]) => name.includes("\0") || holdsNul(one, depth + 1));
}

/** A value as an action takes it, or what is wrong with each field of it. */
function read<S extends z.ZodType>(
  input: S,
  raw: unknown,
): { ok: true; value: z.infer<S> } | { ok: false; error: ActionError } {
  if (holdsNul(raw)) {
    return failure("invalid", "填写的内容中有不能保存的控制字符（U+0000），请删除后重新输入。");
  }
  const parsed = input.safeParse(raw);
  if (parsed.success) return { ok: true, value: parsed.data };
  const message = "填写的内容有误，请按提示更正。";
  return { ok: false, error: { code: "invalid", message, fields: fieldsOf(parsed.error) } };
}

async function attempt<S extends z.ZodType, T, E extends { code: string; message: string }>(
  spec: ActionSpec<S, T, E>,
  raw: unknown,
): Promise<ActionResult<T, E>> {
  const user = await currentUser();
  if (!user) return SIGNED_OUT;
  const given = read(spec.input, raw);
  if (!given.ok) return given;
  const scope = await spec.scope(given.value, user);
  if (!scope) return failure("forbidden", "没有找到要办理的部门或预算，可能已被删除，或您没有权限。");
  const action = typeof spec.action === "function" ? spec.action(given.value, user) : spec.action;
  const decision = can(user, action, scope);
  if (!decision.allowed) return failure("forbidden", decision.reason);
  return { ok: true, data: await spec.run(given.value, user) };
}

function answerTo(error: unknown, place: string): { ok: false; error: ActionError } {
  if (error instanceof Refusal || error instanceof BookError) return failure("declined", error.message);
  return failure("failed", errorSentence(reportError(error, place)));
}

/**
 * Runs an action: who is signed in → is the input sound → may this person do it there → do it. Nothing is changed before
 * all three are answered with yes.
 */
export async function runAction<S extends z.ZodType, T, E extends { code: string; message: string } = never>(
  spec: ActionSpec<S, T, E>,
  raw: unknown,
): Promise<ActionResult<T, E>> {
  try {
    return await attempt(spec, raw);
  } catch (error) {
    const explained = spec.explain?.(error);
    if (explained) return { ok: false, error: explained };
    return answerTo(error, typeof spec.action === "function" ? "action" : spec.action);
  }
}

/**
 * Runs an action of a person on the account that is signed in, which needs no role; also for somebody who has yet to
 * replace an initial password. `run` is to touch nothing but what belongs to `user`.
 */
export async function runOwnAction<S extends z.ZodType, T>(
  { input, run }: Pick<ActionSpec<S, T>, "input" | "run">,
  raw: unknown,
): Promise<ActionResult<T>> {
  try {
    const user = await currentAccount();
    if (!user) return SIGNED_OUT;
    const given = read(input, raw);
    return given.ok ? { ok: true, data: await run(given.value, user) } : given;
  } catch (error) {
    return answerTo(error, "own account");
  }
}

/**
 * Runs an action of somebody who need not have an account, as there is none yet. `run` is to make sure by itself that this
 * person may.
 *
 * @param run is given the network address of the request
 */
export async function runOpenAction<S extends z.ZodType, T>(
  input: S,
  raw: unknown,
  run: (given: z.infer<S>, address: string | null) => Promise<T>,
): Promise<ActionResult<T>> {
  try {
    const given = read(input, raw);
    return given.ok ? { ok: true, data: await run(given.value, clientAddress(await headers())) } : given;
  } catch (error) {
    return answerTo(error, "open action");
  }
}

/** A change in the department that the input names, and who makes it. */
export interface InDepartment {
  actor: SessionUser;
  departmentId: string;
}

/** Runs an action whose input names the department it is about, and which answers with nothing but that it was done. */
export function runInDepartment<S extends z.ZodType<{ department: string }>>(
  action: Action,
  input: S,
  raw: unknown,
  work: (where: InDepartment, given: z.infer<S>) => Promise<unknown>,
): Promise<ActionResult<null>> {
  return runAction(
    {
      action,
      input,
      scope: ({ department }) => ({ departmentId: department, unit: null }),
      run: async (given, actor) => {
        await work({ actor, departmentId: given.department }, given);
        return null;
      },
    },
    raw,
  );
}
