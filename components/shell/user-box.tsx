"use client";

import { Button } from "antd";
import Link from "next/link";
import { signOut } from "next-auth/react";
import { useState } from "react";
import styles from "./user-box.module.css";

/** Who is signed in, with which roles, and the way out. */
export function UserBox({ name, roles }: { name: string; roles: string }) {
  const [leaving, setLeaving] = useState(false);
  const leave = async () => {
    setLeaving(true);
    await signOut({ callbackUrl: "/login" });
  };
  return (
    <div className={styles.user}>
      <Link href="/account" title="我的账号：修改密码、登录记录" prefetch={false}>
        {name}
        {roles && `（${roles}）`}
      </Link>
      <Button loading={leaving} onClick={leave}>
        退出
      </Button>
    </div>
  );
}
