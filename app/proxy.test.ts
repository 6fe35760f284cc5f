import { NextRequest } from "next/server";
import { afterEach, describe, expect, it, vi } from "vitest";

const SETTINGS = {
  DATABASE_URL: "postgresql://app@127.0.0.1:5432/app",
  NEXTAUTH_SECRET: "a-secret-for-tests-of-at-least-32-characters",
};

/** What a page is sent with. @param url the address people open, as configured */
async function answerAt(url: string, path = "/budgets/1/tables?table=3&_rsc=abc", init: RequestInit = {}) {
  vi.resetModules();
  Object.assign(process.env, SETTINGS, { NEXTAUTH_URL: url });
  const { proxy } = await import("@/proxy");
  return proxy(new NextRequest(new URL(path, url), init as ConstructorParameters<typeof NextRequest>[1]));
}

afterEach(() => vi.resetModules());

const policyOf = (response: Response) =>
  Object.fromEntries(
    (response.headers.get("Content-Security-Policy") ?? "").split("; ").map((part) => {
      const [name = "", ...values] = part.split(" ");
      return [name, values.join(" ")];
    }),
  );

describe("the headers of a page", () => {
  it("let only scripts run that carry the nonce of this very answer", async () => {
    const policy = policyOf(await answerAt("http://localhost:3000"));
    expect(policy["script-src"]).toMatch(/^'self' 'nonce-[A-Za-z0-9+/=]{20,}' 'strict-dynamic'$/);
    expect(policy).toMatchObject({
      "default-src": "'self'",
      "object-src": "'none'",
      "base-uri": "'none'",
      "form-action": "'self'",
      "frame-ancestors": "'none'",
    });
    const nonce = policy["script-src"];
    expect(policyOf(await answerAt("http://localhost:3000"))["script-src"]).not.toBe(nonce);
  });

  it("forbid guessing types, framing and what no page needs", async () => {
    const { headers } = await answerAt("http://localhost:3000");
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("X-Frame-Options")).toBe("DENY");
    expect(headers.get("Referrer-Policy")).toBe("same-origin");
    expect(headers.get("Cross-Origin-Opener-Policy")).toBe("same-origin");
    expect(headers.get("Permissions-Policy")).toContain("camera=()");
    expect(headers.get("Strict-Transport-Security")).toBeNull();
  });

  it("hold browsers to https where it is served so", async () => {
    const response = await answerAt("https://budget.example.gov.cn");
    expect(response.headers.get("Strict-Transport-Security")).toBe("max-age=31536000");
    expect(policyOf(response)).toHaveProperty("upgrade-insecure-requests");
  });

  it("tell the page its own address, without what the router adds", async () => {
    const response = await answerAt("http://localhost:3000");
    expect(response.headers.get("x-middleware-request-x-requested-path")).toBe("/budgets/1/tables?table=3");
  });

  it("lead a link by a table's number on to its name", async () => {
    const response = await answerAt("http://localhost:3000", "/budgets/1/tables/3?cell=3%21total.total&_rsc=abc");
    expect(response.status).toBe(308);
    expect(response.headers.get("Location")).toBe(
      "http://localhost:3000/budgets/1/tables/expenditure?cell=expenditure%21total.total",
    );
  });
});

it("marks the session cookie secure where it is served by https", async () => {
  vi.resetModules();
  Object.assign(process.env, SETTINGS, { NEXTAUTH_URL: "https://budget.example.gov.cn" });
  const { sessionCookieName } = await import("@/lib/server/session-cookie");
  expect(sessionCookieName()).toBe("__Secure-next-auth.session-token");
});

describe("what a page is sent", () => {
  const send = async (body: string, cookie = "") => {
    const length = String(Buffer.byteLength(body));
    const init = { method: "POST", body, headers: { "Content-Length": length, "Next-Action": "0".repeat(42), cookie } };
    const { status } = await answerAt("http://localhost:3000", "/login", init);
    return status;
  };
  const sealed = async () => {
    const { encode } = await import("next-auth/jwt");
    const token = await encode({ token: { sub: "1", sessionId: "2" }, secret: SETTINGS.NEXTAUTH_SECRET });
    return `next-auth.session-token=${token}`;
  };

  it("is refused unparsed from nobody, and of anybody where it is too much or too deep", async () => {
    const nested = "[".repeat(1024 * 1024);
    expect(await send(nested)).toBe(401);
    expect(await send(nested, "next-auth.session-token=made-up")).toBe(401);
    expect(await send("[".repeat(1_000))).toBe(400);
    expect(await send(nested, await sealed())).toBe(400);
    expect(await send("x".repeat(2 * 1024 * 1024 + 1), await sealed())).toBe(413);
    expect(await send("[1]")).toBe(200);
    expect(await send(JSON.stringify([{ text: "[".repeat(1_000_000) }]), await sealed())).toBe(200);
  });
});
