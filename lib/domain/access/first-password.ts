import { passwordProblem } from "./password";

/** Lower case and digits, without what is taken for something else on paper: 0 and o, 1 and l and i. */
const READABLE = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 3;
const GROUP_LENGTH = 4;

/**
 * A first password to be read off a sheet and typed once, such as `k7mp-3xwd-9hqr`: 59 bits, and one that may be chosen for
 * the account.
 *
 * @param below gives a random whole number from 0 to one less than what it is given; of cryptographic quality
 */
export function firstPassword(account: string, below: (count: number) => number): string {
  for (;;) {
    const group = () => Array.from({ length: GROUP_LENGTH }, () => READABLE[below(READABLE.length)]).join("");
    const password = Array.from({ length: GROUPS }, group).join("-");
    if (passwordProblem(password, account) === null) return password;
  }
}
