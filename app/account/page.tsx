import type { Metadata } from "next";
import { cookies } from "next/headers";
import styles from "@/components/account/account.module.css";
import { FailedAttempts } from "@/components/account/failed-attempts";
import { PasswordForm } from "@/components/account/password-form";
import { SessionList } from "@/components/account/session-list";
import { PlainFrame } from "@/components/shell/plain-frame";
import { roleWords } from "@/components/shell/role-words";
import { ActionCheck, ActionField, ActionForm } from "@/components/ui/action-form";
import { appearanceOf, LOOKS } from "@/components/ui/appearance";
import { PageHead } from "@/components/ui/page-head";
import scroll from "@/components/ui/scroll.module.css";
import { setLooksAction, setOwnMailAction } from "@/lib/features/account/actions";
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
  const { user, sessions, failed, mail } = await loadAccount();
  const first = user.mustChangePassword;
  const looks = appearanceOf(await cookies());
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
            <h2>外观</h2>
            <ActionForm
              key={JSON.stringify(looks)}
              action={setLooksAction}
              submit="保存外观"
              done="已保存，只在本浏览器有效。"
            >
              <ActionField
                name="theme"
                label="颜色"
                choices={LOOKS.theme}
                defaultValue={looks["data-theme"] ?? "auto"}
              />
              <ActionField
                name="density"
                label="行高"
                choices={LOOKS.density}
                defaultValue={looks["data-density"] ?? "compact"}
              />
            </ActionForm>
          </section>
        )}
        {!first && mail && (
          <section className={styles.section}>
            <h2>邮件提醒</h2>
            <p className={styles.explained}>有新的待办或催办时发邮件告知，最多每 15 分钟一封；邮件中没有金额。</p>
            <ActionForm key={`${mail.address} ${mail.wanted}`} action={setOwnMailAction} submit="保存">
              <ActionField name="mail" label="邮箱" defaultValue={mail.address} maxLength={254} autoComplete="email" />
              <ActionCheck name="wanted" label="有新的待办时发邮件给我" defaultChecked={mail.wanted} />
            </ActionForm>
          </section>
        )}
        {!first && (
          <section className={styles.section}>
            <h2>登录记录</h2>
            <p className={styles.explained}>以下登录目前有效。如有不是您本人的登录，请立即注销并修改密码。</p>
            <SessionList sessions={sessions} />
          </section>
        )}
        {!first && failed.length > 0 && (
          <section className={styles.section}>
            <h2>未成功的登录</h2>
            <p className={styles.explained}>
              以下密码输入有误，没有登录成功（保留 90
              天）。如不是您本人操作，有人在试您的密码：您的账号没有被打开，请告知系统管理员。
            </p>
            <FailedAttempts attempts={failed} />
          </section>
        )}
      </div>
    </PlainFrame>
  );
}
