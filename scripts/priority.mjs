import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/** Who goes first where processors are short: the thread that serves (0), what somebody waits for, what nobody waits for. */
export const AFTER_SERVING = 5;
export const IN_THE_BACKGROUND = 15;

/**
 * Lets other threads go before the one that calls. Linux has priorities of threads; elsewhere, and where it is not allowed, all
 * stay alike. Threads that it starts afterwards are like it.
 * @param {number} niceness as of `nice`
 */
export function standBack(niceness) {
  if (process.platform !== "linux") return;
  try {
    os.setPriority(Number(path.basename(fs.readlinkSync("/proc/thread-self"))), niceness);
  } catch {}
}
