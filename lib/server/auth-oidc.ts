import type { OAuthConfig } from "next-auth/providers/oauth";
import { accountProblem } from "@/lib/domain/access/account";
import { database } from "./db";
import type { Env } from "./env";
import { log } from "./log";
import { noteAccount } from "./request";

/** Why somebody whom the identity provider vouches for is not let in: a code of the sign-in page (lib/domain/labels). */
type OidcRefusal = "OidcNoAccount" | "OidcUnregistered" | "AccountInactive";

/** Who comes from the identity provider; `refusal` where nobody is let in. */
interface OidcUser {
  id: string;
  name: string;
  refusal?: OidcRefusal;
}

/** What a claim says, as far as it stands in a line of the log; people and accounts have short names. */
const shown = (claim: unknown) => (claim === undefined ? null : String(claim).slice(0, 64));

const namesOf = (profile: unknown) => Object.keys((profile ?? {}) as object);

/**
 * The active account that a claim names. Whoever keeps the accounts finds in the log under which name a person came who was
 * sent away, and why; where the claim is missing, which there were.
 */
async function accountOf(profile: unknown, claim: string): Promise<OidcUser> {
  const claimed = (profile as Record<string, unknown> | null)?.[claim];
  const account = typeof claimed === "string" ? claimed.trim() : "";
  const facts = { account: shown(claimed), claim };
  const refuse = (refusal: OidcRefusal, outcome: string, more: object = {}): OidcUser => {
    log().warn({ ...facts, outcome, ...more }, "oidc sign-in");
    return { id: "refused", name: "", refusal };
  };
  if (account === "") return refuse("OidcNoAccount", "noClaim", { claims: namesOf(profile) });
  if (accountProblem(account) !== null) return refuse("OidcUnregistered", "noAccountName");
  const user = await database().user.findUnique({ where: { accountName: account } });
  if (!user) return refuse("OidcUnregistered", "unregistered");
  if (!user.active) return refuse("AccountInactive", "inactive");
  noteAccount(account);
  log().info({ ...facts, outcome: "signedIn" }, "oidc sign-in");
  return { id: user.id, name: user.displayName };
}

/**
 * Signing in through OpenID Connect. Whom the identity provider names in the configured claim of the ID token must have an
 * account here; none is made by signing in.
 */
export function oidcProvider({ issuer, clientId, clientSecret, accountClaim }: NonNullable<Env["oidc"]>) {
  return {
    id: "oidc",
    name: "统一身份认证",
    type: "oauth",
    wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    authorization: { params: { scope: "openid profile" } },
    profile: (profile) => accountOf(profile, accountClaim),
  } satisfies OAuthConfig<unknown>;
}

/** Whether somebody is let in, or where a refused person is sent to be told why. */
export function letIn(user: object): true | string {
  const { refusal } = user as Partial<OidcUser>;
  return refusal === undefined ? true : `/login?error=${refusal}`;
}
