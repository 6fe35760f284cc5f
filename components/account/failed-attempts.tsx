import { dateTime } from "../ui/date-time";
import styles from "./account.module.css";

/** Wrong passwords of one account on one day from one network address. */
interface Failed {
  address: string;
  place: "signIn" | "confirm";
  count: number;
  firstAt: Date;
  lastAt: Date;
}

const PLACES = { signIn: "登录", confirm: "登录后确认密码" } as const;

/** When and from where wrong passwords were typed for an account. */
export function FailedAttempts({ attempts }: { attempts: readonly Failed[] }) {
  return (
    <table className={styles.sessions} aria-label="未成功的登录">
      <thead>
        <tr>
          <th scope="col">时间</th>
          <th scope="col">网络地址</th>
          <th scope="col">次数</th>
          <th scope="col">在何处</th>
        </tr>
      </thead>
      <tbody>
        {attempts.map(({ address, place, count, firstAt, lastAt }) => (
          <tr key={`${firstAt.toISOString()} ${address} ${place}`}>
            <th scope="row">
              {dateTime(firstAt)}
              {count > 1 && ` 至 ${dateTime(lastAt)}`}
            </th>
            <td>{address || "未记录"}</td>
            <td>{count}</td>
            <td>{PLACES[place]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
