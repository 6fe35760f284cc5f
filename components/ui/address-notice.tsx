"use client";

import { useSyncExternalStore } from "react";
import styles from "./offline-notice.module.css";

interface Props {
  /** host and port under which the server was asked */
  served: string;
  /** the address that people are to open, as it was set */
  configured: string;
}

const never = () => () => {};

/**
 * One line at the top where the page was opened at an address that the server does not know as its own: it refuses whatever
 * is sent from there, since it might be another site's.
 */
export function AddressNotice({ served, configured }: Props) {
  const opened = useSyncExternalStore(
    never,
    () => window.location.origin,
    () => null,
  );
  if (opened === null || new URL(opened).host === served || opened === new URL(configured).origin) return null;
  return (
    <div role="alert" className={styles.place}>
      <p className={styles.notice}>
        您打开的地址是 {opened}，程序设置的访问地址是 {configured}，在这里保存和办理都会被拒绝。请改从{" "}
        <a href={configured}>{configured}</a> 打开；如果它打不开，请系统管理员把 NEXTAUTH_URL 设为您打开的地址。
      </p>
    </div>
  );
}
