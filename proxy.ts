import { type NextRequest, NextResponse } from "next/server";
import { decode } from "next-auth/jwt";
import { presentLink } from "@/lib/features/places/former-links";
import { env } from "@/lib/server/env";
import { type BodyRefusal, refuseForeign, refuseUnparsed, refuseUnread } from "@/lib/server/form-body";
import { sessionCookieName } from "@/lib/server/session-cookie";
import { PATH_HEADER } from "@/lib/server/session-next";

/**
 * What a page may load: its own files, and of scripts only those that carry the nonce of this very answer; workers of its
 * own files read PDFs beside the page. Styles may stand inline, because grids and bars have their places and lengths in attributes; they
 * cannot run anything.
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

/** Whether the request carries a cookie that this installation has sealed; whether its session lives is asked later. */
async function isKnown({ cookies }: NextRequest): Promise<boolean> {
  const token = cookies.get(sessionCookieName())?.value;
  return Boolean(token && (await decode({ token, secret: env().nextauthSecret }).catch(() => null)));
}

/** Forms and actions of pages, which the framework would parse whole before anybody is asked who sends them. */
async function refusedBody(request: NextRequest): Promise<BodyRefusal | null> {
  if (request.method === "GET" || request.method === "HEAD") return null;
  const unread = refuseForeign(request.headers) ?? refuseUnread(request.headers, await isKnown(request));
  if (unread) return unread;
  return refuseUnparsed(Buffer.from(await request.arrayBuffer()), request.headers.get("Content-Type") ?? "");
}

/**
 * Gives every page its security headers, leads links of former times on, and tells a page its own path so that it can send
 * people to the sign-in page and back. It decides nothing about access: every page, action and route does that itself. It
 * only refuses what would cost much before they are asked.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const refused = await refusedBody(request);
  if (refused) {
    const headers = { "Content-Type": "text/plain; charset=utf-8", "X-Content-Type-Options": "nosniff" };
    return new NextResponse(refused.message, { status: refused.status, headers: { ...headers, Connection: "close" } });
  }
  const secure = env().nextauthUrl.startsWith("https://");
  const policy = contentSecurityPolicy(btoa(crypto.randomUUID()), secure);
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  const wanted = request.nextUrl.clone();
  // What the router adds to a request of its own is no part of the page's address.
  wanted.searchParams.delete("_rsc");
  const present = presentLink(new URL(wanted.href));
  if (present) return NextResponse.redirect(present, 308);
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
