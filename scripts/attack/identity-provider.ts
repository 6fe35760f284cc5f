import crypto from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";

/** What the provider says of whoever comes next. */
export interface Vouched {
  /** the account in `preferred_username` */
  account: string;
  /** signs the ID token with a key that the provider does not publish */
  forged?: boolean;
  /** names another client */
  audience?: string;
  /** leaves out what the program asked to be repeated */
  withoutNonce?: boolean;
}

/** 统一身份认证 on this machine, as small as OpenID Connect lets it be: it vouches for whoever it is told to. */
export interface IdentityProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  vouch(next: Vouched): void;
  close(): Promise<void>;
}

const text = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** An ID token, signed with RS256. */
function signed(claims: object, key: crypto.KeyObject): string {
  const told = `${text({ alg: "RS256", typ: "JWT", kid: "1" })}.${text(claims)}`;
  return `${told}.${crypto.sign("sha256", Buffer.from(told), key).toString("base64url")}`;
}

const bodyOf = async (request: http.IncomingMessage) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return new URLSearchParams(Buffer.concat(chunks).toString());
};

/** Starts one on a free port. */
export async function startIdentityProvider(): Promise<IdentityProvider> {
  const [own, foreign] = [0, 0].map(() => crypto.generateKeyPairSync("rsa", { modulusLength: 2048 }));
  if (!own || !foreign) throw new Error("There are no keys");
  const client = { clientId: "sixteen-tables", clientSecret: crypto.randomUUID() };
  const codes = new Map<string, { nonce: string; challenge: string; next: Vouched }>();
  let next: Vouched = { account: "" };
  let issuer = "";

  const authorize = (query: URLSearchParams, response: http.ServerResponse) => {
    const code = crypto.randomUUID();
    codes.set(code, { nonce: query.get("nonce") ?? "", challenge: query.get("code_challenge") ?? "", next });
    const back = new URL(query.get("redirect_uri") ?? "");
    back.searchParams.set("code", code);
    back.searchParams.set("state", query.get("state") ?? "");
    response.writeHead(302, { location: back.href }).end();
  };

  const token = async (request: http.IncomingMessage, response: http.ServerResponse) => {
    const body = await bodyOf(request);
    const begun = codes.get(body.get("code") ?? "");
    codes.delete(body.get("code") ?? "");
    const verifier = crypto.createHash("sha256").update(body.get("code_verifier") ?? "");
    const answer = (status: number, said: object) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(said));
    if (!begun || verifier.digest("base64url") !== begun.challenge) return answer(400, { error: "invalid_grant" });
    const { account, forged, audience = client.clientId, withoutNonce } = begun.next;
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      ...{ iss: issuer, sub: account, aud: audience, iat: now, exp: now + 60, preferred_username: account },
      ...(withoutNonce ? {} : { nonce: begun.nonce }),
    };
    const key = (forged ? foreign : own).privateKey;
    return answer(200, { access_token: crypto.randomUUID(), token_type: "Bearer", id_token: signed(claims, key) });
  };

  const server = http.createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", issuer);
    const json = (value: object) =>
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(value));
    if (pathname === "/authorize") return authorize(searchParams, response);
    if (pathname === "/token") return void token(request, response);
    if (pathname === "/keys") {
      return json({ keys: [{ ...own.publicKey.export({ format: "jwk" }), kid: "1", alg: "RS256", use: "sig" }] });
    }
    const at = (name: string) => `${issuer}/${name}`;
    return json({
      ...{ issuer, authorization_endpoint: at("authorize"), token_endpoint: at("token"), jwks_uri: at("keys") },
      ...{ response_types_supported: ["code"], subject_types_supported: ["public"] },
      id_token_signing_alg_values_supported: ["RS256"],
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...{ issuer, ...client },
    vouch: (vouched) => {
      next = vouched;
    },
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
