import "next-auth/jwt";

declare module "next-auth/jwt" {
  /** All that a session cookie holds: who, and which session. Whether it counts is read from the database each time. */
  interface JWT {
    sub?: string;
    /** the row of the session */
    sessionId?: string;
  }
}
