import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FrontPage } from "@/components/shell/front-page";
import { SignInForm } from "@/components/shell/sign-in-form";
import { loadSetupState } from "@/lib/features/setup/loaders";
import { signInProviders } from "@/lib/server/auth";
import { currentUser } from "@/lib/server/session";
import { safeNext } from "@/lib/server/session-next";
import styles from "./login.module.css";

export const metadata: Metadata = { title: "登录" };

type Asked = string | string[] | undefined;
const single = (asked: Asked): string | null => (typeof asked === "string" ? asked : null);

export default async function LoginPage({ searchParams }: { searchParams: Promise<Record<string, Asked>> }) {
  const asked = await searchParams;
  // next-auth names the page to return to callbackUrl when it sends people here itself.
  const next = safeNext(single(asked.next) ?? single(asked.callbackUrl));
  if (await currentUser()) redirect(next);
  if ((await loadSetupState()) === "everything") redirect("/setup");
  return (
    <FrontPage name="十六表" what="部门预算编制与公开">
      {asked.setup === "done" && (
        <p className={styles.done} role="status">
          初始设置已完成，请用刚设置的系统管理员账号登录。
        </p>
      )}
      <SignInForm next={next} error={single(asked.error)} oidc={signInProviders().oidc} />
      <p className={styles.help}>忘记密码或没有账号，请联系部门管理员或系统管理员。</p>
    </FrontPage>
  );
}
