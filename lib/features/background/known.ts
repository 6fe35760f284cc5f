import type { PrismaClient } from "@/generated/prisma/client";
import { reportError } from "@/lib/server/action-error";
import { readBackgroundWork } from "./data";
import type { BackgroundWork } from "./types";

/** How old what is known may become before it is looked at again, in milliseconds. */
const KEPT_MILLISECONDS = 5_000;

let known: BackgroundWork | null = null;
let asked = Number.NEGATIVE_INFINITY;

/**
 * How far the background work was when somebody last looked, a few seconds ago; null before the first time. Whoever asks
 * never waits for it: it is looked at again meanwhile.
 */
export function knownBackgroundWork(db: PrismaClient): BackgroundWork | null {
  if (performance.now() - asked > KEPT_MILLISECONDS) {
    asked = performance.now();
    readBackgroundWork(db).then(
      (work) => {
        known = work;
      },
      (error: unknown) => {
        known = null;
        reportError(error, "background work");
      },
    );
  }
  return known;
}
