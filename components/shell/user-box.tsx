"use client";

import { useState } from "react";
import { Button } from "../controls/button";
import { Link } from "../controls/link";
import styles from "./user-box.module.css";

/** Who is signed in, with which roles, and the way out. */
export function UserBox({ name, roles }: { name: string; roles: string }) {
  const [leaving, setLeaving] = useState(false);
  const leave = async () => {
    setLeaving(true);
    // Every page has this button and few people press it: what it needs comes when it is pressed.
    const { signOut } = await import("next-auth/react");
    await signOut({ callbackUrl: "/login" });
  };
  return (
    <div className={styles.user}>
      <Link href="/account" title="我的账号：修改密码、登录记录">
        {name}
        {roles && `（${roles}）`}
      </Link>
      <Button busy={leaving} onClick={leave}>
        退出
      </Button>
    </div>
  );
}
