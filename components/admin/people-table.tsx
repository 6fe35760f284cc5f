import { ROLE_LABELS } from "@/lib/domain/labels";
import {
  renamePersonAction,
  setActiveAction,
  setFirstPasswordAction,
  signOutPersonAction,
  withdrawRoleAction,
} from "@/lib/features/people/actions";
import type { Person } from "@/lib/features/people/types";
import { ActionField, ActionForm } from "../ui/action-form";
import { dateTime } from "../ui/date-time";
import styles from "./admin.module.css";

interface Props {
  department: string;
  people: readonly Person[];
  /** id of the administrator, whose own account others keep */
  self: string;
}

function Roles({ department, person, self }: { department: string; person: Person; self: boolean }) {
  return (
    <>
      {person.roles.map(({ membershipId, role, unit, unitName }) => (
        <span key={membershipId} className={styles.role}>
          <span>
            {ROLE_LABELS[role]}
            {unit !== null && ` · ${unit} ${unitName}`}
          </span>
          {!self && (
            <ActionForm
              action={withdrawRoleAction}
              fixed={{ department, membership: membershipId }}
              submit="收回"
              done="已收回。"
              ask={`收回${person.name}的角色“${ROLE_LABELS[role]}”？`}
              inline
            />
          )}
        </span>
      ))}
      {person.warnings.map((warning) => (
        <strong key={warning} className={styles.warning}>
          {warning}
        </strong>
      ))}
    </>
  );
}

function Tools({ department, person }: { department: string; person: Person }) {
  const fixed = { department, person: person.id };
  return (
    <details>
      <summary>
        办理<span className="visually-hidden">：{person.name}的账号</span>
      </summary>
      <div className={styles.tools}>
        <ActionForm
          action={setFirstPasswordAction}
          fixed={fixed}
          submit="重设密码"
          done="已重设，请当面告知本人。"
          inline
        >
          <ActionField
            name="password"
            label="新的初始密码"
            type="password"
            autoComplete="new-password"
            maxLength={200}
          />
        </ActionForm>
        <ActionForm action={renamePersonAction} fixed={fixed} submit="改名" done="已修改。" inline>
          <ActionField name="name" label="姓名" defaultValue={person.name} maxLength={64} />
        </ActionForm>
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
    </details>
  );
}

function passwordWords({ hasPassword, mustChangePassword }: Person): string {
  if (!hasPassword) return "统一身份认证登录";
  return mustChangePassword ? "初始密码，本人尚未修改" : "账号密码登录";
}

/** The people of a department: account, roles, state, and what can be done with each. */
export function PeopleTable({ department, people, self }: Props) {
  return (
    <table className={styles.table} aria-label="人员">
      <thead>
        <tr>
          <th scope="col">姓名</th>
          <th scope="col">账号</th>
          <th scope="col">角色</th>
          <th scope="col">状态</th>
          <th scope="col">最近登录</th>
          <th scope="col">操作</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              {person.name}
              {person.elsewhere.length > 0 && (
                <span className={styles.soft}>另在 {person.elsewhere.join("、")} 任职</span>
              )}
            </th>
            <td>{person.account}</td>
            <td>
              <Roles department={department} person={person} self={person.id === self} />
            </td>
            <td>
              {person.active ? "启用" : <strong className={styles.closed}>已停用</strong>}
              <span className={styles.soft}>{passwordWords(person)}</span>
            </td>
            <td>{person.lastSignIn ? dateTime(person.lastSignIn) : "没有登录过"}</td>
            <td>{person.id === self ? "本人" : <Tools department={department} person={person} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
