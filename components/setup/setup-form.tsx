"use client";

import { useState } from "react";
import type { OfficeKind } from "@/lib/domain/access";
import { ACCOUNT_RULE } from "@/lib/domain/access/account";
import { PASSWORD_RULE } from "@/lib/domain/access/password";
import { completeOfficeAction, setUpAction } from "@/lib/features/setup/actions";
import type { SetupForm as Asked } from "@/lib/features/setup/types";
import { ActionField, ActionForm } from "../ui/action-form";
import styles from "./setup-form.module.css";

const KINDS: { kind: OfficeKind; label: string; means: string }[] = [
  { kind: "bureau", label: "财政部门", means: "管理所属各部门的预算，按股室审核、批复" },
  { kind: "department", label: "单个部门", means: "只编制本部门及所属单位的预算" },
];

function KindChoice({ chosen, choose }: { chosen: OfficeKind; choose(kind: OfficeKind): void }) {
  return (
    <fieldset className={styles.kinds}>
      <legend>由谁使用</legend>
      {KINDS.map(({ kind, label, means }) => (
        <label key={kind} className={styles.kind}>
          <input type="radio" name="kind" value={kind} checked={kind === chosen} onChange={() => choose(kind)} />
          <span>
            <strong>{label}</strong>
            <span className={styles.means}>{means}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function OfficeFields({ fiscalYear, editions }: Pick<Asked, "fiscalYear" | "editions">) {
  const [kind, setKind] = useState<OfficeKind>("bureau");
  const isSingle = kind === "department";
  return (
    <section className={styles.section}>
      <h2>使用单位</h2>
      <KindChoice chosen={kind} choose={setKind} />
      <ActionField
        name="name"
        label={isSingle ? "部门全称" : "财政部门全称"}
        help={isSingle ? "与印章一致，印在公开材料上" : "如 临江县财政局"}
        maxLength={100}
      />
      {isSingle && <ActionField name="departmentCode" label="部门编码" help="如 202；单位编码以它开头" maxLength={6} />}
      <div className={styles.pair}>
        <ActionField name="region" label="地区" help="印在公开套表标题中，如 临江县" maxLength={40} />
        <ActionField name="fiscalYear" label="编制年度" defaultValue={String(fiscalYear)} maxLength={4} />
      </div>
      <ActionField
        name="edition"
        label="公开套表版式"
        choices={editions.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </section>
  );
}

function AdministratorFields() {
  return (
    <section className={styles.section}>
      <h2>系统管理员</h2>
      <ActionField name="person" label="姓名" autoComplete="name" maxLength={64} />
      <ActionField name="account" label="账号" help={`${ACCOUNT_RULE}。`} autoComplete="username" maxLength={32} />
      <ActionField
        name="password"
        label="密码"
        type="password"
        autoComplete="new-password"
        maxLength={200}
        help={PASSWORD_RULE}
      />
      <ActionField name="again" label="再输入一次密码" type="password" autoComplete="new-password" maxLength={200} />
      <p className={styles.means}>系统管理员维护部门、人员、科目和校验参数，不能查看和编辑预算。</p>
    </section>
  );
}

/** The set-up of an installation: who runs it and, where nobody can sign in yet, its first administrator. */
export function SetupForm({ asks, ...office }: Asked) {
  if (asks === "office") {
    return (
      <ActionForm action={completeOfficeAction} submit="完成设置" next="/" wide>
        <OfficeFields {...office} />
      </ActionForm>
    );
  }
  return (
    <ActionForm action={setUpAction} submit="完成设置" done="初始设置已完成。" next="/login?setup=done" wide>
      <div className={styles.code}>
        <ActionField
          name="code"
          label="设置码"
          help="启动程序时显示在窗口中，也写在数据文件夹的 setup-code 文件里。用它确认是安装人员本人在设置。"
          maxLength={100}
        />
      </div>
      <div className={styles.columns}>
        <OfficeFields {...office} />
        <AdministratorFields />
      </div>
    </ActionForm>
  );
}
