/** Names, staff numbers and telephone numbers alike. */
const ACCOUNT_NAME = /^[a-z0-9][a-z0-9._-]{1,31}$/;

/** The rule in words, to stand beside the field. */
export const ACCOUNT_RULE = "2 至 32 位小写字母、数字、点、下划线或短横线，以字母或数字开头；可用工号、手机号";

/** Why an account may not be called so, as a Chinese sentence; null when it may. Whether it is taken is not asked here. */
export function accountProblem(account: string): string | null {
  return ACCOUNT_NAME.test(account) ? null : `账号应为 ${ACCOUNT_RULE}。`;
}
