import type { RequestOrigin } from "./session-store";

/**
 * The network address a request came from, as the server (or the proxy before it) noted it.
 *
 * @param forwarded the header `X-Forwarded-For`
 * @returns null when nobody noted one
 */
export function clientAddress(forwarded: unknown): string | null {
  if (typeof forwarded !== "string") return null;
  return forwarded.split(",")[0]?.trim().slice(0, 64) || null;
}

/** Where a request came from, by its headers. */
export function requestOrigin(headers: Headers): RequestOrigin {
  return { address: clientAddress(headers.get("x-forwarded-for")), userAgent: headers.get("user-agent") ?? "" };
}
