/** The request header in which proxy.ts tells pages their own path and query. */
export const PATH_HEADER = "x-requested-path";

/**
 * Where to go after signing in: a path of this site, `/` for anything else (another site, the sign-in page itself).
 *
 * @param next as it stands in the address, which anybody may have written
 */
export function safeNext(next: string | null | undefined): string {
  if (!next?.startsWith("/") || next.length > 2000) return "/";
  const base = "http://here.invalid";
  const url = URL.canParse(next, base) ? new URL(next, base) : null;
  if (!url || url.origin !== base || url.pathname === "/login") return "/";
  return `${url.pathname}${url.search}${url.hash}`;
}
