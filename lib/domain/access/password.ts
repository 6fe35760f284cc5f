/** The least length of any password, and of one that mixes kinds of characters. */
const LONG = 12;
const MIXED = 10;
/** So many of the four kinds (lower case, upper case, digits, everything else) make a shorter one do. */
const KINDS_WANTED = 3;
const LONGEST = 200;

const KINDS = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/];

/** What is tried first by whoever guesses, without digits and signs at its end. */
const COMMON: ReadonlySet<string> = new Set(
  `password passw0rd p@ssword p@ssw0rd qwerty qwertyuiop asdfghjkl zxcvbnm qwertyasdfgh 1qaz2wsx 1qaz2wsx3edc admin
  administrator root letmein welcome iloveyou woaini woaini1314 abc123 abcd1234 aa123456 a123456 caiwu caizheng yusuan
  bumenyusuan`.split(/\s+/),
);

/** Whether a text only repeats one character or counts up or down: 111111111111, abcdefghijkl, 987654321098. */
function isRun(text: string): boolean {
  const steps = new Set<number>();
  for (let i = 1; i < text.length; i++) {
    const step = text.charCodeAt(i) - text.charCodeAt(i - 1);
    // From 9 to 0 and from 0 to 9 goes on counting.
    steps.add(step === -9 ? 1 : step === 9 ? -1 : step);
  }
  return steps.size <= 1 && [...steps].every((step) => Math.abs(step) <= 1);
}

/**
 * Why a password may not be chosen, as a Chinese sentence; null when it may. Length is what makes a password hard to guess
 * (GB/T 39786, NIST SP 800-63B): twelve characters of any kind, or ten of three kinds. It may not be, or hold, the account
 * name, nor be one of those tried first.
 */
export function passwordProblem(password: string, account: string): string | null {
  const length = [...password].length;
  const kinds = KINDS.filter((kind) => kind.test(password)).length;
  if (length > LONGEST) return `密码最多 ${LONGEST} 位。`;
  if (length < MIXED || (length < LONG && kinds < KINDS_WANTED)) {
    return `密码至少 ${LONG} 位；含大写字母、小写字母、数字、符号中的三类时，至少 ${MIXED} 位。`;
  }
  const folded = password.toLowerCase();
  if (folded.includes(account.toLowerCase())) return "密码不能包含账号名。";
  const common = COMMON.has(folded.replace(/[^a-z]+$/, "")) || COMMON.has(folded.replace(/\W+$/, ""));
  return common || isRun(folded) ? "这个密码很容易被猜到，请换一个。" : null;
}

/** The rule in words, to stand beside the field. */
export const PASSWORD_RULE = `至少 ${LONG} 位；含大写字母、小写字母、数字、符号中的三类时，至少 ${MIXED} 位；不能包含账号名，不能是常见密码。`;
