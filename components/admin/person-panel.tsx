import type { Role } from "@/lib/domain/access";
import { ACCOUNT_RULE } from "@/lib/domain/access/account";
import { PASSWORD_RULE } from "@/lib/domain/access/password";
import { ROLE_LABELS } from "@/lib/domain/labels";
import {
  createPersonAction,
  grantRoleAction,
  renamePersonAction,
  setActiveAction,
  setFirstPasswordAction,
  setMailAction,
  signOutPersonAction,
  withdrawRoleAction,
} from "@/lib/features/people/actions";
import type { PersonDetail, PlaceChoice } from "@/lib/features/people/types";
import { Link } from "../controls/link";
import { ActionField, ActionForm } from "../ui/action-form";
import { dateTime } from "../ui/date-time";
import styles from "./admin.module.css";
import desk from "./desk.module.css";
import { GrantFields } from "./grant-fields";

interface Choices {
  roles: readonly Role[];
  places: readonly PlaceChoice[];
  /** the place that is offered first */
  at?: string;
  /** units of that place */
  units?: readonly PlaceChoice[];
}

/** A new account with its first role. */
export function NewPerson(choices: Choices) {
  return (
    <section>
      <h2>新增人员</h2>
      <ActionForm action={createPersonAction} submit="新增人员" done="已新增，请当面告知本人账号和初始密码。">
        <ActionField name="account" label="账号" help={`${ACCOUNT_RULE}。`} maxLength={32} />
        <ActionField name="name" label="姓名" maxLength={64} />
        <GrantFields {...choices} />
        <ActionField
          name="password"
          label="初始密码（只用统一身份认证登录的，留空）"
          type="password"
          autoComplete="new-password"
          maxLength={200}
          help={`${PASSWORD_RULE}本人首次登录时必须修改。`}
        />
      </ActionForm>
    </section>
  );
}

/** A role for somebody who has an account, perhaps in another department. */
export function GrantByAccount(choices: Choices) {
  return (
    <section>
      <h2>为已有账号授予角色</h2>
      <ActionForm action={grantRoleAction} submit="授予角色" done="已授予，本人下一次操作即生效。">
        <ActionField
          name="account"
          label="账号"
          help="其他部门管理的账号，须由该部门的管理员同意后生效"
          maxLength={64}
        />
        <GrantFields {...choices} />
      </ActionForm>
      <p className={styles.explained}>
        编制、审核、签发应由不同的人担任（《行政事业单位内部控制规范（试行）》）。管理员没有预算权限，也不能兼任预算岗位。
      </p>
    </section>
  );
}

function Roles({ person, own }: { person: PersonDetail; own: boolean }) {
  const { roles, name, warnings, elsewhere, keptIn } = person;
  return (
    <section>
      <h3>角色（{roles.length}）</h3>
      <ul className={desk.roles}>
        {roles.map(({ membershipId, role, place }) => (
          <li key={membershipId}>
            <span>
              {ROLE_LABELS[role]} · {place}
            </span>
            {!own && (
              <ActionForm
                action={withdrawRoleAction}
                fixed={{ department: keptIn ?? "", membership: membershipId }}
                submit="收回"
                done="已收回。"
                ask={`收回${name}在${place}的角色“${ROLE_LABELS[role]}”？`}
                inline
              />
            )}
          </li>
        ))}
      </ul>
      {warnings.map((warning) => (
        <strong key={warning} className={styles.warning}>
          {warning}
        </strong>
      ))}
      {elsewhere.length > 0 && (
        <details>
          <summary>另在 {elsewhere.length} 处任职</summary>
          {elsewhere.join("、")}
        </details>
      )}
    </section>
  );
}

/** Wrong passwords typed for the account. */
function Failed({ failed }: Pick<PersonDetail, "failed">) {
  return (
    <details>
      <summary>未成功的登录（{failed.reduce((sum, { count }) => sum + count, 0)} 次）</summary>
      <ul>
        {failed.map(({ address, place, count, lastAt }) => (
          <li key={`${lastAt.toISOString()} ${address} ${place}`}>
            {dateTime(lastAt)}，来自 {address || "未记录的地址"}，{count} 次
            {place === "confirm" && "（登录后确认密码）"}
          </li>
        ))}
      </ul>
      <p className={styles.explained}>
        同一网络地址 15 分钟内输错 5 次后，该地址暂不能登录此账号；本人以前登录过的电脑不受影响。重设密码后立即恢复。
      </p>
    </details>
  );
}

function Tools({ person }: { person: PersonDetail }) {
  const fixed = { department: person.keptIn ?? "", person: person.id };
  return (
    <>
      <details>
        <summary>重设密码</summary>
        <ActionForm action={setFirstPasswordAction} fixed={fixed} submit="重设密码" done="已重设，请当面告知本人。">
          <ActionField
            name="password"
            label="新的初始密码"
            type="password"
            autoComplete="new-password"
            maxLength={200}
            help={PASSWORD_RULE}
          />
        </ActionForm>
      </details>
      <details>
        <summary>改名</summary>
        <ActionForm key={person.name} action={renamePersonAction} fixed={fixed} submit="改名" done="已修改。">
          <ActionField name="name" label="姓名" defaultValue={person.name} maxLength={64} />
        </ActionForm>
      </details>
      {person.mail !== null && (
        <details>
          <summary>邮箱</summary>
          <ActionForm key={person.mail} action={setMailAction} fixed={fixed} submit="保存" done="已保存。">
            <ActionField
              name="mail"
              label="邮箱"
              defaultValue={person.mail}
              maxLength={254}
              help="有新的待办时发邮件告知本人；本人可在“我的账号”中关闭"
            />
          </ActionForm>
        </details>
      )}
      <div className={desk.buttons}>
        <ActionForm action={signOutPersonAction} fixed={fixed} submit="注销全部登录" done="已注销全部登录。" inline />
        <ActionForm
          action={setActiveAction}
          fixed={{ ...fixed, active: !person.active }}
          submit={person.active ? "停用账号" : "启用账号"}
          done={person.active ? "已停用。" : "已启用。"}
          {...(person.active && {
            ask: `停用账号“${person.account}”（${person.name}）？本人将立即退出。`,
            danger: true,
          })}
          inline
        />
      </div>
    </>
  );
}

/** One person: roles, and what can be done with the account. Their own is for others to keep. */
export function PersonPanel({
  person,
  own,
  back,
  ...choices
}: Choices & { person: PersonDetail; own: boolean; back: string }) {
  const { account, name, active, lastSignIn } = person;
  return (
    <>
      <div className={desk.head}>
        <h2>
          {name}（{account}）
        </h2>
        <Link href={back}>新增人员</Link>
      </div>
      <p>
        {active ? "启用" : <strong className={styles.closed}>已停用</strong>}，
        {lastSignIn ? `最近登录 ${dateTime(lastSignIn)}` : "未登录过"}
      </p>
      {own ? (
        <p className={styles.explained}>本人的账号和角色由其他管理员办理。</p>
      ) : (
        <>
          <details>
            <summary>授予角色</summary>
            <ActionForm
              action={grantRoleAction}
              fixed={{ account }}
              submit="授予角色"
              done="已授予，本人下一次操作即生效。"
            >
              <GrantFields {...choices} />
            </ActionForm>
          </details>
          <Tools person={person} />
        </>
      )}
      <Roles person={person} own={own} />
      {person.failed.length > 0 && <Failed failed={person.failed} />}
    </>
  );
}
