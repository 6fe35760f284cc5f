import type { Metadata } from "next";
import styles from "@/components/account/account.module.css";
import { PasswordForm } from "@/components/account/password-form";
import { SessionList } from "@/components/account/session-list";
import { PlainFrame } from "@/components/shell/plain-frame";
import { roleWords } from "@/components/shell/role-words";
import { PageHead } from "@/components/ui/page-head";
import scroll from "@/components/ui/scroll.module.css";
import { loadAccount } from "@/lib/features/account/loaders";
import type { SessionUser } from "@/lib/server/session";

export const metadata: Metadata = { title: "我的账号" };

/** Each role with where it is held: 经办 · 某某部门 · 某某单位. */
function Roles({ grants }: Pick<SessionUser, "grants">) {
  if (grants.length === 0) return <dd>还没有分配部门和角色，请联系系统管理员。</dd>;
  return grants.map((one) => (
    <dd key={`${one.where} ${one.unitName} ${one.role}`}>
      {[roleWords([one]), one.where, one.unitName].filter(Boolean).join(" · ")}
    </dd>
  ));
}

export default async function AccountPage() {
  const { user, sessions } = await loadAccount();
  const first = user.mustChangePassword;
  return (
    <PlainFrame user={{ name: user.name, roles: roleWords(user.memberships) }}>
      <PageHead>
        <h1>我的账号</h1>
      </PageHead>
      <div className={`${scroll.scroll} ${styles.page}`}>
        {first && (
          <p className={styles.first}>现在的密码由管理员设置，请先改成只有您自己知道的密码，之后才能办理其他事项。</p>
        )}
        <section className={styles.section}>
          <h2>账号</h2>
          <dl className={styles.facts}>
            <dt>账号</dt>
            <dd>{user.account}</dd>
            <dt>姓名</dt>
            <dd>{user.name}</dd>
            <dt>角色</dt>
            <Roles grants={user.grants} />
          </dl>
        </section>
        <section className={styles.section}>
          <h2>修改密码</h2>
          {user.hasPassword ? (
            <PasswordForm first={first} />
          ) : (
            <p>您通过统一身份认证登录，没有本系统的密码，请在统一身份认证中修改。</p>
          )}
        </section>
        {!first && (
          <section className={styles.section}>
            <h2>登录记录</h2>
            <p className={styles.explained}>以下登录目前有效。如有不是您本人的登录，请立即注销并修改密码。</p>
            <SessionList sessions={sessions} />
          </section>
        )}
      </div>
    </PlainFrame>
  );
}
