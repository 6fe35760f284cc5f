"use client";

import { Button, Input } from "antd";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { takeStepAction } from "@/lib/features/workflow/actions";
import type { Seen } from "@/lib/features/workflow/types";
import { useAction } from "../ui/use-action";
import styles from "./workflow.module.css";

/** What the signer looks through, one tick each. */
const PARTS = ["各张套表", "部门预算情况说明", "需要说明的问题及理由"] as const;

interface Props {
  budgetId: string;
  seen: Seen;
  /** false for a person who signs in through the unified identity service only */
  hasPassword: boolean;
}

/** 签发: every part ticked, the password once more, and the hash of what is signed before the eyes. */
export function SignForm({ budgetId, seen, hasPassword }: Props) {
  const router = useRouter();
  const { run, pending, error } = useAction();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [password, setPassword] = useState("");
  const id = useId();
  const tick = (part: string, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(part);
    else next.delete(part);
    setTicked(next);
  };
  const sign = () =>
    run(
      () => takeStepAction({ budgetId, action: "sign", seen, password }),
      () => router.push(`/budgets/${budgetId}/workflow`),
    );
  const ready = ticked.size === PARTS.length && (!hasPassword || password !== "");
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !pending) sign();
      }}
    >
      <fieldset className={styles.form}>
        <legend>逐项核对后勾选</legend>
        {PARTS.map((part) => (
          <label key={part} className={styles.row}>
            <input type="checkbox" checked={ticked.has(part)} onChange={(event) => tick(part, event.target.checked)} />
            已核对{part}
          </label>
        ))}
      </fieldset>
      {hasPassword ? (
        <div className={styles.field}>
          <label htmlFor={id}>登录密码（再次输入，确认是您本人签发）</label>
          <Input.Password
            id={id}
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </div>
      ) : (
        <p className={styles.hint}>您通过统一身份认证登录：须在登录后 5 分钟内签发，超过时请退出后重新登录。</p>
      )}
      <div role="alert">{error && <p className={styles.error}>{error}</p>}</div>
      <div className={styles.row}>
        <Button type="primary" htmlType="submit" loading={pending} disabled={!ready}>
          签发
        </Button>
      </div>
    </form>
  );
}
