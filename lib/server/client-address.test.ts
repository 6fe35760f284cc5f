import { afterEach, describe, expect, it, vi } from "vitest";
import { serveFrom } from "./session-testing";

const SOCKET = "192.0.2.1";
const heard = (forwarded?: string, socket: string | null = SOCKET) =>
  new Headers({
    ...(forwarded !== undefined && { "x-forwarded-for": forwarded }),
    ...(socket !== null && { "x-socket-address": socket }),
  });

/** The function as a process has it that was started with this setting. */
async function withProxies(count: string) {
  vi.stubEnv("TRUST_PROXY", count);
  vi.resetModules();
  const { clientAddress, requestOrigin } = await import("./client-address");
  return { clientAddress, requestOrigin };
}

serveFrom("postgresql://app:x@127.0.0.1:5432/app");
afterEach(() => vi.unstubAllEnvs());

describe("clientAddress", () => {
  it("is where the connection comes from when there is no proxy, whatever the request says", async () => {
    const { clientAddress } = await withProxies("");
    expect(clientAddress(heard("203.0.113.7"))).toBe(SOCKET);
    expect(clientAddress(heard())).toBe(SOCKET);
    expect(clientAddress(heard("203.0.113.7", null))).toBeNull();
  });

  it("is what the proxy wrote, and nothing that was there before", async () => {
    const { clientAddress } = await withProxies("1");
    expect(clientAddress(heard("203.0.113.7, 198.51.100.2"))).toBe("198.51.100.2");
    expect(clientAddress(heard("198.51.100.2"))).toBe("198.51.100.2");
  });

  it("is what the first of several proxies wrote", async () => {
    const { clientAddress } = await withProxies("2");
    expect(clientAddress(heard("203.0.113.7, 198.51.100.2, 10.0.0.3"))).toBe("198.51.100.2");
  });

  it("is where the connection comes from when fewer proxies wrote than were announced, or one wrote nothing", async () => {
    const { clientAddress } = await withProxies("2");
    expect(clientAddress(heard("203.0.113.7"))).toBe(SOCKET);
    expect(clientAddress(heard(" , 10.0.0.3"))).toBe(SOCKET);
    expect(clientAddress(heard())).toBe(SOCKET);
  });

  it("is cut where no address can be so long", async () => {
    const { clientAddress } = await withProxies("1");
    expect(clientAddress(heard("1".repeat(500)))).toBe("1".repeat(64));
  });
});

describe("requestOrigin", () => {
  it("names the browser, too", async () => {
    const { requestOrigin } = await withProxies("");
    const headers = heard();
    headers.set("user-agent", "Mozilla/5.0");
    expect(requestOrigin(headers)).toEqual({ address: SOCKET, userAgent: "Mozilla/5.0" });
    expect(requestOrigin(heard())).toEqual({ address: SOCKET, userAgent: "" });
  });
});
