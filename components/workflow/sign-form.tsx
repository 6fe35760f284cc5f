"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { takeStepAction } from "@/lib/features/workflow/actions";
import type { Seen } from "@/lib/features/workflow/types";
import { Button } from "../controls/button";
import { TextField } from "../controls/field";
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
        <TextField
          label="登录密码（再次输入，确认是您本人签发）"
          type="password"
          autoComplete="current-password"
          value={password}
          onText={setPassword}
        />
      ) : (
        <p className={styles.hint}>您通过统一身份认证登录：须在登录后 5 分钟内签发，超过时请退出后重新登录。</p>
      )}
      <div role="alert">{error && <p className={styles.error}>{error}</p>}</div>
      <div className={styles.row}>
        <Button primary type="submit" busy={pending} disabled={!ready}>
          签发
        </Button>
      </div>
    </form>
  );
}
