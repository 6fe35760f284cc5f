import type { AsyncLocalStorage } from "node:async_hooks";
import type { RequestFacts } from "@/scripts/requests.mjs";

// scripts/requests.mjs is loaded before everything else; bundles of routes share nothing but what is global.
const shared = globalThis as typeof globalThis & { sixteenTablesRequest?: AsyncLocalStorage<RequestFacts> };

/** The request that is being worked on; null for what the program does by itself. */
export function currentRequest(): RequestFacts | null {
  return shared.sixteenTablesRequest?.getStore() ?? null;
}

/** Notes from whose account the request comes, for the log. @param account its name */
export function noteAccount(account: string): void {
  const request = currentRequest();
  if (request) request.account = account;
}
