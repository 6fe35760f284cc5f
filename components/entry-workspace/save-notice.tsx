"use client";

import { usePathname } from "next/navigation";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { rowName } from "@/lib/domain/entry/value-words";
import { Button } from "../controls/button";
import { useEntry } from "./entry-context";
import styles from "./save-notice.module.css";

// Only needed when two people meet on one row.
const ConflictDialog = lazy(async () => ({ default: (await import("./conflict-dialog")).ConflictDialog }));

function Notice({ children, actions }: { children: ReactNode; actions?: ReactNode }) {
  return (
    <div className={styles.notice}>
      <p>{children}</p>
      {actions}
    </div>
  );
}

function SignedOut() {
  const { save } = useEntry();
  const pathname = usePathname();
  return (
    <Notice
      actions={
        <>
          <a
            className={styles.link}
            href={`/login?next=${encodeURIComponent(pathname)}`}
            target="_blank"
            rel="noopener"
          >
            登录后继续
          </a>
          <Button onClick={save.saveNow}>已登录，继续保存</Button>
        </>
      }
    >
      登录已失效，修改还没有保存。请在新窗口登录，回到本页即自动继续；期间的修改不会丢失。
    </Notice>
  );
}

function Refused() {
  const { save } = useEntry();
  const refused = [...save.state.refusals.values()];
  const first = refused[0];
  const reason = first?.refusals[0]?.message;
  if (!first) return null;
  return (
    <Notice>
      {refused.length} 行没有保存：{rowName(first.change.entity, first.change.value)}，{reason}
      {refused.length > 1 && "；其余见各行提示"}。请更正后自动保存。
    </Notice>
  );
}

function Conflicts() {
  const { conflicts } = useEntry();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Notice
        actions={
          <Button primary onClick={() => setOpen(true)}>
            对照并选择
          </Button>
        }
      >
        {conflicts.length} 行在您修改期间被他人保存过，您的修改还没有保存。
      </Notice>
      {open && (
        <Suspense>
          <ConflictDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

/** What keeps edits from being saved and what to do about it; nothing while all is well. */
export function SaveNotice() {
  const { save, conflicts } = useEntry();
  const { mode, message, trouble, refusals } = save.state;
  return (
    <div role="alert">
      {mode === "signedOut" && <SignedOut />}
      {mode === "stopped" && <Notice>修改没有保存：{message}</Notice>}
      {mode === "retrying" && (
        <Notice actions={<Button onClick={save.saveNow}>立即重试</Button>}>
          {trouble === "offline"
            ? "网络已断开，修改还没有保存。可以继续填写，恢复后自动保存；请不要关闭本页。"
            : "服务器没有应答，修改还没有保存。可以继续填写，系统会自动重试；请不要关闭本页。"}
        </Notice>
      )}
      {conflicts.length > 0 && <Conflicts />}
      {refusals.size > 0 && <Refused />}
    </div>
  );
}
