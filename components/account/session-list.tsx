import { endSessionsAction } from "@/lib/features/account/actions";
import type { OwnSession } from "@/lib/features/account/types";
import { ActionForm } from "../ui/action-form";
import { dateTime } from "../ui/date-time";
import styles from "./account.module.css";

/** Where a person is signed in, and the way to end it. */
export function SessionList({ sessions }: { sessions: readonly OwnSession[] }) {
  return (
    <>
      <table className={styles.sessions} aria-label="登录记录">
        <thead>
          <tr>
            <th scope="col">登录时间</th>
            <th scope="col">网络地址</th>
            <th scope="col">浏览器</th>
            <th scope="col">有效至</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map(({ id, signedInAt, expiresAt, address, browser, current }) => (
            <tr key={id}>
              <th scope="row">{dateTime(signedInAt)}</th>
              <td>{address || "未记录"}</td>
              <td>{browser}</td>
              <td>{dateTime(expiresAt)}</td>
              <td>
                {current ? (
                  "当前登录"
                ) : (
                  <ActionForm action={endSessionsAction} fixed={{ session: id }} submit="注销" done="已注销。" inline />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sessions.length > 1 && (
        <ActionForm
          action={endSessionsAction}
          fixed={{ session: null }}
          submit="注销其他全部登录"
          done="其他登录已全部注销。"
          inline
        />
      )}
    </>
  );
}
