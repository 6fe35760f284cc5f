import "next-auth/jwt";

declare module "next-auth/jwt" {
  /** All that a session cookie holds: who, and since when. What the person may do is read from the database each time. */
  interface JWT {
    sub?: string;
    /** seconds since 1970 */
    signedInAt?: number;
  }
}
