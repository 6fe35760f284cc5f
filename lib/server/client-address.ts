import { env } from "./env";
import type { RequestOrigin } from "./session-store";

/** No real address is longer; this one stands in rows and in the log. */
const LONGEST = 64;

/**
 * The network address a request came from. Without a proxy in front it is where the connection comes from, whatever the
 * request says of itself. Each proxy writes where its own connection came from at the end of `X-Forwarded-For`: with so
 * many in front as the settings say, the address is that many from the end, and what stands before it is anybody's word.
 *
 * @returns null when nobody noted one
 */
export function clientAddress(headers: Pick<Headers, "get">): string | null {
  const { trustedProxies } = env();
  const forwarded = headers.get("x-forwarded-for")?.split(",") ?? [];
  // scripts/socket-address.mjs notes it at the server.
  const noted = trustedProxies > 0 ? forwarded.at(-trustedProxies) : undefined;
  return (noted?.trim() || headers.get("x-socket-address"))?.slice(0, LONGEST) ?? null;
}

/** Where a request came from, by its headers. */
export function requestOrigin(headers: Headers): RequestOrigin {
  return { address: clientAddress(headers), userAgent: headers.get("user-agent") ?? "" };
}
