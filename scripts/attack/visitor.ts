import { readFileSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import path from "node:path";
import { encodeReply } from "next/dist/compiled/react-server-dom-webpack/client.edge.js";
import { ROOT } from "../progress.mjs";

/** What came back. */
export interface Answered {
  status: number;
  headers: http.IncomingHttpHeaders;
  text: string;
}

interface Sent {
  method?: string;
  headers?: Readonly<Record<string, string>>;
  body?: string | Buffer;
}

interface Manifest {
  node: Record<string, { exportedName: string; workers: Record<string, unknown> }>;
}

/** Where a built action is called: its number, and a page that knows it. */
function builtAction(name: string): { id: string; page: string } {
  const file = path.join(ROOT, ".next/server/server-reference-manifest.json");
  const { node } = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  const [id, action] = Object.entries(node).find(([, { exportedName }]) => exportedName === name) ?? [];
  if (!id || !action) throw new Error(`The built program has no action ${name}`);
  const [worker = ""] = Object.keys(action.workers);
  // Groups of the router, in round brackets, are no part of an address.
  const address = worker.replace(/^app/, "").replace(/\/page$/, "");
  return { id, page: address.replaceAll(/\/\([^)]+\)/g, "") || "/" };
}

/** Everything of an address that is loopback and nothing else. @throws Error for any other */
export function loopback(address: string): URL {
  const url = new URL(address);
  if (["localhost", "127.0.0.1"].includes(url.hostname)) return url;
  throw new Error(`${url.hostname} is not this machine: nothing but a program started for it is attacked`);
}

/** One browser: its cookies, and what it sends to the program. */
export class Visitor {
  private readonly cookies = new Map<string, string>();

  /**
   * @param url of the program
   * @param proxied a network address as a proxy would name it, where one is trusted
   * @param certificate of a proxy with TLS, which nobody else trusts
   */
  constructor(
    readonly url: string,
    private readonly proxied: string | null = null,
    private readonly certificate: string | null = null,
  ) {
    loopback(url);
  }

  /** Sends a request as it is, whatever a browser would make of it. */
  send(address: string, { method = "GET", headers = {}, body }: Sent = {}): Promise<Answered> {
    const { hostname, port } = loopback(this.url);
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const own = { ...(cookie && { cookie }), ...(this.proxied && { "x-forwarded-for": this.proxied }) };
    const ca = this.certificate;
    return new Promise((resolve, reject) => {
      const options = { hostname, port, path: address, method, headers: { ...own, ...headers }, ...(ca && { ca }) };
      const request = (ca ? https : http).request(options, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          this.remember(response.headers["set-cookie"] ?? []);
          const text = Buffer.concat(chunks).toString("utf8");
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
        });
      });
      request.on("error", reject);
      request.end(body);
    });
  }

  /** A cookie that it keeps, by the end of its name; blank for none. */
  cookie(end: string): string {
    return [...this.cookies].find(([name]) => name.endsWith(end))?.[1] ?? "";
  }

  /** Takes a cookie as if it had been set. */
  keep(name: string, value: string): void {
    this.cookies.set(name, value);
  }

  private remember(set: readonly string[]): void {
    for (const one of set) {
      const [pair = ""] = one.split(";");
      const at = pair.indexOf("=");
      const name = pair.slice(0, at);
      if (pair.slice(at + 1) === "") this.cookies.delete(name);
      else this.cookies.set(name, pair.slice(at + 1));
    }
  }

  /** Forgets the cookies of the session: a browser that was closed. Others stay. */
  leave(): void {
    for (const name of this.cookies.keys()) if (name.includes("session-token")) this.cookies.delete(name);
  }

  /**
   * Tries to sign in.
   * @returns `signedIn`, or the code that the sign-in page is asked to show
   */
  async signIn(account: string, password: string): Promise<string> {
    const { csrfToken } = JSON.parse((await this.send("/api/auth/csrf")).text) as { csrfToken: string };
    const body = new URLSearchParams({ csrfToken, account, password, json: "true", callbackUrl: "/" }).toString();
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const answer = await this.send("/api/auth/callback/credentials", { method: "POST", headers, body });
    const { url = "" } = JSON.parse(answer.text || "{}") as { url?: string };
    return (URL.canParse(url, this.url) && new URL(url, this.url).searchParams.get("error")) || "signedIn";
  }

  /**
   * Calls a server action of the built program as its pages do.
   * @param params what stands in the address of the page that knows it
   * @returns what it answers; a text where it answered something else
   */
  async act(name: string, input: unknown, params: Readonly<Record<string, string>> = {}): Promise<unknown> {
    const { id, page } = builtAction(name);
    const address = page.replaceAll(/\[(\w+)\]/g, (_, part: string) => params[part] ?? "x");
    const encoded = await encodeReply([input]);
    const body = new Response(encoded);
    const type = typeof encoded === "string" ? "text/plain;charset=UTF-8" : (body.headers.get("content-type") ?? "");
    const headers = { "next-action": id, "content-type": type, accept: "text/x-component", origin: this.url };
    const bytes = Buffer.from(await body.arrayBuffer());
    const answer = await this.send(address, { method: "POST", headers, body: bytes });
    const returned = /^1:(\{.*)$/m.exec(answer.text)?.[1];
    return returned ? JSON.parse(returned) : `${answer.status} ${answer.text.slice(0, 80)}`;
  }
}
