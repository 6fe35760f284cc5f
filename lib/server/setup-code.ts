import { timingSafeEqual } from "node:crypto";
import { rm } from "node:fs/promises";
import type { PrismaClient } from "@/generated/prisma/client";
import { Refusal } from "./action-error";
import { countAttempt, forgetAttempts, PASSWORD_LIMIT } from "./auth-throttle";
import { env } from "./env";
import { log } from "./log";
import { sha256 } from "./sha256";

/** Without what people add when they copy a code by hand. */
const plain = (code: string) => code.toUpperCase().replace(/[\s-]/g, "");

const equal = (one: string, other: string) =>
  timingSafeEqual(Buffer.from(sha256(plain(one))), Buffer.from(sha256(plain(other))));

/**
 * Makes sure that whoever sets the installation up can see what its start printed. Wrong codes count like wrong passwords,
 * by network address: one lock for all would let a stranger keep out whoever has the code.
 *
 * Call it before the transaction of the set-up: a wrong code must stay counted when that is undone.
 *
 * @throws Refusal when the code is wrong, was tried too often, or there is none
 */
export async function confirmSetupCode(db: PrismaClient, typed: string, address: string | null): Promise<void> {
  const { setupCode } = env();
  if (!setupCode) throw new Refusal("这次启动没有给出设置码，请重新启动程序，再输入启动时显示的设置码。");
  const key = `setup:${address ?? ""}`;
  const mayTry = await countAttempt(db, key, PASSWORD_LIMIT);
  if (!mayTry) throw new Refusal(`设置码输错次数过多，请 ${PASSWORD_LIMIT.minutes} 分钟后再试。`);
  if (!equal(typed, setupCode)) throw new Refusal("设置码不正确，请核对启动程序时显示的设置码。");
  await forgetAttempts(db, key);
}

/** Removes the file with the code, which opens nothing any more. */
export async function forgetSetupCode(): Promise<void> {
  const { setupCodeFile } = env();
  if (!setupCodeFile) return;
  await rm(setupCodeFile, { force: true }).catch((error: unknown) => {
    log().warn({ err: error }, "the file with the setup code could not be removed");
  });
}
