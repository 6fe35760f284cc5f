const MESSAGES: ReadonlyMap<string, string> = new Map([
  ["CredentialsSignin", "账号或密码不正确，请核对后重新输入。"],
  ["SignInLocked", "登录失败次数过多，请 15 分钟后再试，或联系系统管理员。"],
  ["SignInBusy", "现在尝试登录的次数过多，请半分钟后再试。"],
  ["AccountInactive", "账号已停用，请联系系统管理员。"],
  ["OidcUnregistered", "您的统一身份认证账号尚未在本系统登记，请联系部门管理员或系统管理员。"],
  ["OidcNoAccount", "统一身份认证没有给出您的账号，无法登录，请联系系统管理员。"],
]);

/**
 * What the sign-in page says for the `error` code that signing in ended with.
 *
 * @param code as next-auth hands it over, in the address or as the result of `signIn`
 */
export function signInMessage(code: string): string {
  const number = /^SystemError:([0-9a-f]{8})$/.exec(code)?.[1];
  if (number) return `系统出错，编号 ${number}，请稍后重试。`;
  return MESSAGES.get(code) ?? "登录没有成功，请重试；多次不成功请联系系统管理员。";
}
