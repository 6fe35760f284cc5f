import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/server/env";
import { PATH_HEADER } from "@/lib/server/session-next";

/**
 * What a page may load: its own files, and of scripts only those that carry the nonce of this very answer; workers of its
 * own files read PDFs beside the page. Styles may stand inline, because the component library writes them so; they cannot
 * run anything.
 */
function contentSecurityPolicy(nonce: string, secure: boolean): string {
  const development = process.env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(secure ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/**
 * Gives every page its security headers, and tells it its own path so that it can send people to the sign-in page and
 * back. It decides nothing about access: every page, action and route does that itself.
 */
export function proxy(request: NextRequest): NextResponse {
  const secure = env().nextauthUrl.startsWith("https://");
  const policy = contentSecurityPolicy(btoa(crypto.randomUUID()), secure);
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  const wanted = request.nextUrl.clone();
  // What the router adds to a request of its own is no part of the page's address.
  wanted.searchParams.delete("_rsc");
  headers.set(PATH_HEADER, `${wanted.pathname}${wanted.search}`);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("X-Content-Type-Options", "nosniff");
  response.headers.set("X-Frame-Options", "DENY");
  response.headers.set("Referrer-Policy", "same-origin");
  response.headers.set("Cross-Origin-Opener-Policy", "same-origin");
  response.headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
  if (secure) response.headers.set("Strict-Transport-Security", "max-age=31536000");
  return response;
}

export const config = {
  // Routes under /api set stricter headers of their own; static files are public and never run by themselves.
  matcher: ["/((?!api/|_next/static/|_next/image|favicon.ico).*)"],
};
