"use client";

import { signIn } from "next-auth/react";
import { useActionState, useState } from "react";
import { signInMessage } from "@/lib/domain/labels";
import { Button } from "../controls/button";
import { Notice } from "../controls/notice";
import { NO_ANSWER } from "../ui/use-action";
import styles from "./sign-in-form.module.css";

interface State {
  account: string;
  message: string | null;
}

interface Props {
  /** where to go afterwards, a path of this site */
  next: string;
  /** the code that an earlier attempt ended with */
  error: string | null;
  /** whether people may also sign in through the unified identity service */
  oidc: boolean;
}

async function attempt(next: string, typed: FormData): Promise<State> {
  const account = String(typed.get("account") ?? "").trim();
  const password = String(typed.get("password") ?? "");
  if (account === "") return { account, message: "请输入账号。" };
  if (password === "") return { account, message: "请输入密码。" };
  try {
    const result = await signIn("credentials", { account, password, redirect: false });
    if (!result || result.error) return { account, message: signInMessage(result?.error ?? "") };
  } catch {
    return { account, message: NO_ANSWER };
  }
  window.location.assign(next);
  return { account, message: null };
}

/** Account and password; what goes wrong is said above the fields and the account stays typed. */
export function SignInForm({ next, error, oidc }: Props) {
  const [state, submit, pending] = useActionState((_: State, typed: FormData) => attempt(next, typed), {
    account: "",
    message: error === null ? null : signInMessage(error),
  });
  const [leaving, setLeaving] = useState(false);
  const signInOutside = async () => {
    setLeaving(true);
    await signIn("oidc", { callbackUrl: next });
  };
  return (
    <form className={styles.form} action={submit}>
      <div role="alert">{state.message && !pending && <Notice kind="error">{state.message}</Notice>}</div>
      <label className={styles.field}>
        账号
        <input
          className={styles.input}
          name="account"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={64}
          defaultValue={state.account}
          key={state.account}
        />
      </label>
      <label className={styles.field}>
        密码
        <input
          className={styles.input}
          name="password"
          type="password"
          autoComplete="current-password"
          maxLength={200}
        />
      </label>
      <Button primary type="submit" busy={pending} block>
        登录
      </Button>
      {oidc && (
        <Button onClick={signInOutside} busy={leaving} block>
          统一身份认证登录
        </Button>
      )}
    </form>
  );
}
