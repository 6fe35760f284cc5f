/** One sign-in of a person that still counts. */
export interface OwnSession {
  id: string;
  signedInAt: Date;
  expiresAt: Date;
  /** network address; blank where none was noted */
  address: string;
  /** Chrome 147（Windows） */
  browser: string;
  /** the one that asks */
  current: boolean;
}

/** Where mails to a person go, and whether the person wants any. */
export interface OwnMail {
  /** blank for nowhere */
  address: string;
  wanted: boolean;
}
