/** How long after the last failure the disk still counts as full, in milliseconds. */
const REMEMBERED = 120_000;

// Route bundles do not share module state.
const shared = globalThis as typeof globalThis & { sixteenTablesDiskFull?: number };

/**
 * Whether something failed for want of space: PostgreSQL says 53100 (disk_full), the operating system ENOSPC. Prisma hands the
 * error of its adapter on somewhere below its own.
 */
export function isDiskFull(error: unknown): boolean {
  for (let depth = 0, one = error; depth < 5 && typeof one === "object" && one !== null; depth++) {
    const { code, originalCode, originalMessage, cause, meta } = one as Record<string, unknown>;
    if ([code, originalCode].some((said) => said === "53100" || said === "ENOSPC")) return true;
    if (typeof originalMessage === "string" && /No space left on device/.test(originalMessage)) return true;
    one = (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError ?? cause;
  }
  return false;
}

/** Notes that something failed for want of space, for whoever asks for the health of the program. */
export function noteDiskFull(): void {
  shared.sixteenTablesDiskFull = Date.now();
}

/** Whether something failed for want of space within the last minutes. */
export function wasDiskFull(now = Date.now()): boolean {
  const at = shared.sixteenTablesDiskFull;
  return at !== undefined && now - at < REMEMBERED;
}
