import type { Person } from "@/lib/features/people/types";
import { Link } from "../controls/link";
import { dateTime } from "../ui/date-time";
import styles from "./admin.module.css";

/** So many roles are named in a row; all of them stand beside the list when the person is chosen. */
const SHOWN = 2;

interface Props {
  people: readonly Person[];
  /** id of the person who is looked at */
  chosen: string | null;
  /** id of the administrator, whose own account others keep */
  self: string;
  /** the address of the page with one person chosen */
  href(id: string): string;
}

function passwordWords({ hasPassword, mustChangePassword }: Pick<Person, "hasPassword" | "mustChangePassword">) {
  if (!hasPassword) return "统一身份认证";
  return mustChangePassword ? "初始密码未改" : "账号密码";
}

/** A page of people: account, the first of their roles, state. */
export function PeopleTable({ people, chosen, self, href }: Props) {
  return (
    <table className={styles.table} aria-label="人员">
      <thead>
        <tr>
          <th scope="col">姓名</th>
          <th scope="col">账号</th>
          <th scope="col">角色</th>
          <th scope="col">状态</th>
          <th scope="col">登录方式</th>
          <th scope="col">最近登录</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id} aria-current={person.id === chosen ? "true" : undefined}>
            <th scope="row" className={styles.tight}>
              <Link href={href(person.id)} scroll={false}>
                {person.name}
              </Link>
              {person.id === self && "（本人）"}
            </th>
            <td className={styles.tight}>{person.account}</td>
            <td>
              {person.roles.slice(0, SHOWN).join("；") || "没有角色"}
              {person.roles.length > SHOWN && <span> 等 {person.roles.length} 种角色</span>}
            </td>
            <td className={styles.tight}>
              {person.active ? "启用" : <strong className={styles.closed}>已停用</strong>}
            </td>
            <td className={styles.tight}>{passwordWords(person)}</td>
            <td className={styles.tight}>{person.lastSignIn ? dateTime(person.lastSignIn) : "未登录过"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
