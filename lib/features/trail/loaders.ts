import { database } from "@/lib/server/db";
import { requireUser } from "@/lib/server/session";
import { lastDay } from "./anchor";

/** 日终校验值 that was written last, for whoever is signed in; null before the first. */
export async function loadLastDay() {
  await requireUser();
  return lastDay(database());
}
