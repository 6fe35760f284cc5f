"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ListsDesk as Desk } from "@/lib/features/lists/loaders";
import type { PasswordSlip } from "@/lib/features/lists/types";
import styles from "./lists.module.css";
import { ListsUpload } from "./lists-upload";
import { Newcomers } from "./newcomers";
import { PasswordSlips } from "./password-slips";

/** Upload at the left, who has never signed in at the right; first passwords stand in place of both while they are shown. */
export function ListsDesk({ address, hasOidc, newcomers }: Desk) {
  const router = useRouter();
  const [slips, setSlips] = useState<readonly PasswordSlip[]>([]);
  const show = (made: readonly PasswordSlip[]) => {
    setSlips(made);
    router.refresh();
  };
  return (
    <>
      {slips.length > 0 && <PasswordSlips slips={slips} address={address} onClose={() => setSlips([])} />}
      <div className={styles.desk} hidden={slips.length > 0}>
        <div className={styles.list}>
          <ListsUpload hasOidc={hasOidc} onApplied={show} />
        </div>
        <aside className={styles.panel} aria-label="未登录过的人员">
          <Newcomers people={newcomers} onRenewed={show} />
        </aside>
      </div>
    </>
  );
}
