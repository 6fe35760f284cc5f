import { format } from "node:util";
import { log } from "./log";
import { currentRequest } from "./request";

const LEVELS = { error: "error", warn: "warn", log: "info", info: "info", debug: "debug" } as const;

/**
 * Whether an error is told for the first time. Next.js tells one of a page several times: as it is, and once more for each
 * place that it passes, of which only the digest is left. The digest, which the person is shown, becomes the number of the
 * request.
 */
function isNews(error: Error & { digest?: unknown }): boolean {
  const request = currentRequest();
  if (!request || typeof error.digest !== "string") return true;
  if (error.digest === request.id) return false;
  error.digest = request.id;
  return true;
}

function write(level: (typeof LEVELS)[keyof typeof LEVELS], given: unknown[]): void {
  const error = given.find((one) => one instanceof Error);
  if (error && !isNews(error)) return;
  const words = format(...given.filter((one) => one !== error)).trim();
  const { id: errorId, path } = currentRequest() ?? {};
  log()[level]({ source: "console", ...(error && { err: error, errorId, path }) }, words || error?.message);
}

/** Has what Next.js and packages say on the console written as lines of the log, one each. */
export function logConsole(): void {
  for (const [method, level] of Object.entries(LEVELS)) {
    console[method as keyof typeof LEVELS] = (...given: unknown[]) => write(level, given);
  }
}
