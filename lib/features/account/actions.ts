"use server";

import { cookies } from "next/headers";
import { type ActionResult, runOwnAction } from "@/lib/server/action";
import { database } from "@/lib/server/db";
import { inTurn } from "@/lib/server/in-turn";
import { changePassword, endSessions, setMail } from "./mutations";
import { looksInput, ownMailInput, passwordInput, revokeInput } from "./schema";

/** Replaces the own password. @param input `{ current, next, again }`, from anybody */
export async function changePasswordAction(input: unknown): Promise<ActionResult<null>> {
  return runOwnAction(
    {
      input: passwordInput,
      run: async (typed, user) => {
        await changePassword(database(), user, typed);
        return null;
      },
    },
    input,
  );
}

/** Sets where mails to oneself go, and whether there are any. @param input `{ mail, wanted }`, from anybody */
export async function setOwnMailAction(input: unknown): Promise<ActionResult<null>> {
  return runOwnAction(
    {
      input: ownMailInput,
      run: async (typed, user) => {
        await inTurn({ general: true }, (tx) => setMail(tx, user, { userId: user.id, ...typed }));
        return null;
      },
    },
    input,
  );
}

/** Ends own sessions. @param input `{ session }`, null for all others; from anybody */
export async function endSessionsAction(input: unknown): Promise<ActionResult<number>> {
  return runOwnAction(
    { input: revokeInput, run: ({ session }, user) => endSessions(database(), user, session) },
    input,
  );
}

const A_YEAR = 365 * 24 * 60 * 60;

/** Keeps the looks that were chosen in the browser. @param input `{ theme, density }`, from anybody */
export async function setLooksAction(input: unknown): Promise<ActionResult<null>> {
  return runOwnAction(
    {
      input: looksInput,
      run: async (looks) => {
        const jar = await cookies();
        for (const [name, value] of Object.entries(looks)) {
          jar.set(name, value, { maxAge: A_YEAR, sameSite: "lax", httpOnly: true, path: "/" });
        }
        return null;
      },
    },
    input,
  );
}
