"use client";

import { useSyncExternalStore } from "react";
import styles from "./offline-notice.module.css";

function subscribe(changed: () => void) {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}

/** One line at the top while the browser has no network; gone by itself when the network is back. */
export function OfflineNotice() {
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status" className={styles.place}>
      {!online && (
        <p className={styles.notice}>
          网络已断开。当前页面仍可查看；请检查网线或无线网络，恢复后再打开其他页面或下载文件。
        </p>
      )}
    </div>
  );
}
