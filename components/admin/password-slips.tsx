"use client";

import { useEffect } from "react";
import type { PasswordSlip } from "@/lib/features/lists/types";
import { Button } from "../controls/button";
import { Notice } from "../controls/notice";
import { PrintButton } from "../ui/print-button";
import styles from "./password-slips.module.css";

interface Props {
  slips: readonly PasswordSlip[];
  /** of the program, as people open it */
  address: string;
  onClose: () => void;
}

/** Two columns of five. */
const ON_A_PAGE = 10;

function Slip({ slip, address }: { slip: PasswordSlip; address: string }) {
  const { name, account, roles, password } = slip;
  return (
    <section className={styles.slip} aria-label={name}>
      <p className={styles.name}>
        <strong>{name}</strong>
        <span>十六表 登录信息</span>
      </p>
      <dl>
        <dt>网址</dt>
        <dd>{address}</dd>
        <dt>账号</dt>
        <dd className={styles.typed}>{account}</dd>
        <dt>初始密码</dt>
        <dd className={styles.typed}>{password}</dd>
        <dt>角色</dt>
        <dd>{roles.join("、") || "尚未授予"}</dd>
      </dl>
      <p className={styles.rule}>首次登录须修改密码。请勿转交他人，登录后销毁本条。</p>
    </section>
  );
}

/** First passwords, one slip a person to be cut apart: shown once, kept nowhere. */
export function PasswordSlips({ slips, address, onClose }: Props) {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, []);
  const pages = Array.from({ length: Math.ceil(slips.length / ON_A_PAGE) }, (_, index) =>
    slips.slice(index * ON_A_PAGE, (index + 1) * ON_A_PAGE),
  );
  const close = () => {
    if (window.confirm("关闭后不能再次显示这些初始密码。确定已经打印或保存？")) onClose();
  };
  return (
    <div className={styles.sheet}>
      <div className={styles.head}>
        <Notice
          kind="warning"
          announced
        >{`共 ${slips.length} 人的初始密码，只显示这一次，系统不保存。请现在打印（每页 ${ON_A_PAGE} 条），沿虚线裁开分发。`}</Notice>
        <div className={styles.tools}>
          <PrintButton>打印</PrintButton>
          <Button onClick={close}>密码条已打印</Button>
        </div>
      </div>
      {pages.map((page) => (
        <div key={page[0]?.account} className={styles.page}>
          {page.map((slip) => (
            <Slip key={slip.account} slip={slip} address={address} />
          ))}
        </div>
      ))}
    </div>
  );
}
