import { env } from "./env";

/** The name next-auth gives the session cookie; over https it is bound to the host's secure origin. */
export function sessionCookieName(): string {
  return `${env().nextauthUrl.startsWith("https://") ? "__Secure-" : ""}next-auth.session-token`;
}
