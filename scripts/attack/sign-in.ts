import { DEMO_PASSWORD } from "@/prisma/demo-accounts.mjs";
import { type AttackRow, compared } from "./row";
import type { Target } from "./target";

const OFFICE = "192.0.2.10";
const ATTACKER = "203.0.113.66";

/** Wrong passwords in a row. @returns what each was answered */
async function guess({ visitor }: Target, account: string, times: number, from: string): Promise<string[]> {
  const answers: string[] = [];
  for (let i = 0; i < times; i++) answers.push(await visitor(from).signIn(account, `wrong ${i}`));
  return answers;
}

const count = (answers: readonly string[], code: string) => answers.filter((one) => one === code).length;

async function foreignGuesses(target: Target): Promise<AttackRow[]> {
  const answers = await guess(target, "qianfa", 20, ATTACKER);
  return [
    compared(
      "20 wrong passwords for the signer from one foreign address",
      "5 looked at, 15 refused unseen",
      `${count(answers, "CredentialsSignin")} looked at, ${count(answers, "SignInLocked")} refused unseen`,
    ),
    compared(
      "the signer signs in from the office meanwhile",
      "signedIn",
      await target.visitor(OFFICE).signIn("qianfa", DEMO_PASSWORD),
    ),
  ];
}

async function sharedAddress(target: Target): Promise<AttackRow[]> {
  const known = target.visitor(OFFICE);
  await known.signIn("shenhe", DEMO_PASSWORD);
  known.leave();
  for (let i = 0; i < 60; i++) await target.visitor(OFFICE).signIn(`nobody-${i}`, "wrong");
  for (let i = 0; i < 6; i++) await target.visitor(OFFICE).signIn("shenhe", "wrong");
  return [
    compared(
      "a colleague at an address from which 60 account names were tried",
      "signedIn",
      await target.visitor(OFFICE).signIn("jingban", DEMO_PASSWORD),
    ),
    compared(
      "a browser that had signed in before, after 6 wrong passwords for its account from its own address",
      "signedIn",
      await known.signIn("shenhe", DEMO_PASSWORD),
    ),
    compared(
      "a browser that never signed in, the right password, right after those 6",
      "SignInLocked",
      await target.visitor(OFFICE).signIn("shenhe", DEMO_PASSWORD),
    ),
  ];
}

async function liveSession(target: Target): Promise<AttackRow[]> {
  const signer = await target.signedIn("qianfa");
  await guess(target, "qianfa", 20, "192.0.2.1");
  const input = { current: DEMO_PASSWORD, next: DEMO_PASSWORD, again: DEMO_PASSWORD };
  const answer = JSON.stringify(await signer.act("changePasswordAction", input));
  return [
    {
      attempt: "the signer confirms the own password in a live session after 20 wrong ones at the sign-in page",
      expected: "the password is looked at",
      outcome: answer.includes("次数过多") ? answer : "the password is looked at",
      held: !answer.includes("次数过多") && answer.includes('"ok":'),
    },
  ];
}

/** Tries to keep people from signing in, and to guess more often than is allowed. */
export async function attackSigningIn(target: Target): Promise<AttackRow[]> {
  return [...(await foreignGuesses(target)), ...(await sharedAddress(target)), ...(await liveSession(target))];
}
