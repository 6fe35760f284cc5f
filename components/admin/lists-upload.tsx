"use client";

import { useState } from "react";
import { applyListsAction, lookThroughListsAction } from "@/lib/features/lists/actions";
import type { PlanAnswer, SignInWay } from "@/lib/features/lists/apply";
import type { ListsPlan, PasswordSlip } from "@/lib/features/lists/types";
import { Button } from "../controls/button";
import { Notice } from "../controls/notice";
import { RadioGroup } from "../controls/radio-group";
import { UploadField } from "../entry-import/upload-field";
import { sentenceOf } from "../ui/use-action";
import { useReady } from "../ui/use-ready";
import styles from "./lists.module.css";
import { PlanView } from "./lists-plan";

interface Props {
  hasOidc: boolean;
  onApplied: (slips: readonly PasswordSlip[]) => void;
}

type Step =
  | { at: "none" }
  | { at: "busy"; words: string }
  | { at: "seen"; file: File; answer: PlanAnswer; message: string | null }
  | { at: "done"; plan: ListsPlan }
  | { at: "failed"; message: string };

const UNREACHABLE = "连不上服务器，请检查网络后重试。没有收到结果的，请重新上传核对是否已写入。";
const CHANGED = "上传核对之后，系统中的名单有了变化，没有写入；下面是按现在的名单重新核对的结果，请看过后再写入。";

const newPeople = ({ sheets }: ListsPlan) => sheets.find(({ list }) => list === "people")?.counts.added ?? 0;

async function lookThrough(file: File): Promise<Step> {
  try {
    const result = await lookThroughListsAction({ file });
    if (result.ok) return { at: "seen", file, answer: result.data, message: null };
    return { at: "failed", message: sentenceOf(result) };
  } catch {
    return { at: "failed", message: UNREACHABLE };
  }
}

async function apply(file: File, { hash }: PlanAnswer, way: SignInWay): Promise<{ step: Step; slips: PasswordSlip[] }> {
  try {
    const result = await applyListsAction({ file, wanted: hash, way });
    if (!result.ok) return { step: { at: "failed", message: sentenceOf(result) }, slips: [] };
    const { applied, slips, ...answer } = result.data;
    if (applied) return { step: { at: "done", plan: answer.plan }, slips };
    return { step: { at: "seen", file, answer, message: CHANGED }, slips: [] };
  } catch {
    return { step: { at: "failed", message: UNREACHABLE }, slips: [] };
  }
}

interface DecisionProps {
  plan: ListsPlan;
  hasOidc: boolean;
  onApply: (way: SignInWay) => void;
}

/** What is asked before a file is applied: how new people sign in. */
function Decision({ plan, hasOidc, onApply }: DecisionProps) {
  const [way, setWay] = useState<SignInWay>("password");
  const people = newPeople(plan);
  if (plan.refused > 0) {
    return <Notice kind="error">{`有 ${plan.refused} 处有误，不能写入；请按提示在文件中改正后重新上传。`}</Notice>;
  }
  if (plan.changed === 0) return <Notice kind="info">文件与现有名单相同，没有要写入的。</Notice>;
  const choices = [
    { value: "password", label: "每人生成一个初始密码，写入后打印分发（只显示一次）" },
    { value: "oidc", label: `由统一身份认证登录，不设密码${hasOidc ? "" : "（本系统尚未接入）"}` },
  ] as const;
  return (
    <div className={styles.decision}>
      {people > 0 && (
        <RadioGroup legend={`新增的 ${people} 人怎样登录`} options={choices} value={way} onChoose={setWay} stacked />
      )}
      <Button primary onClick={() => onApply(way)}>
        写入 {plan.changed} 行
      </Button>
    </div>
  );
}

function doneWords({ sheets }: ListsPlan): string {
  const parts = sheets.flatMap(({ sheet, counts: { added, changed } }) => {
    const words = [added > 0 ? `新增 ${added}` : "", changed > 0 ? `修改 ${changed}` : ""].filter(Boolean);
    return words.length > 0 ? [`${sheet}${words.join("、")}`] : [];
  });
  return `已写入：${parts.join("；")}。`;
}

/** A file: chosen, looked through, applied. */
export function ListsUpload({ hasOidc, onApplied }: Props) {
  const ready = useReady();
  const [step, setStep] = useState<Step>({ at: "none" });
  const busy = step.at === "busy";
  const choose = async (file: File) => {
    setStep({ at: "busy", words: `正在核对“${file.name}”…` });
    setStep(await lookThrough(file));
  };
  const write = async (file: File, answer: PlanAnswer, way: SignInWay) => {
    const slow = way === "password" && newPeople(answer.plan) > 50;
    setStep({ at: "busy", words: slow ? "正在生成初始密码并写入，人数较多时约需一分钟，请勿关闭本页…" : "正在写入…" });
    const { step: next, slips } = await apply(file, answer, way);
    setStep(next);
    if (next.at === "done") onApplied(slips);
  };
  return (
    <div className={styles.upload}>
      <div className={styles.choose}>
        <UploadField name="初始化.xlsx" accept=".xlsx" busy={busy || !ready} onFile={(file) => void choose(file)} />
        <span>
          {step.at === "seen"
            ? step.file.name
            : "选择填好的初始化.xlsx：先核对，确认后才写入；只新增和修改，不删除，可以反复上传。"}
        </span>
      </div>
      <div role="status">{busy && <Notice kind="info">{step.words}</Notice>}</div>
      <div role="alert">
        {step.at === "failed" && <Notice kind="error">{step.message}</Notice>}
        {step.at === "seen" && step.message && <Notice kind="warning">{step.message}</Notice>}
      </div>
      {step.at === "done" && (
        <Notice kind="success" announced>
          {doneWords(step.plan)}
        </Notice>
      )}
      {step.at === "seen" && (
        <>
          <Decision
            key={step.answer.hash}
            plan={step.answer.plan}
            hasOidc={hasOidc}
            onApply={(way) => void write(step.file, step.answer, way)}
          />
          <PlanView key={`plan ${step.answer.hash}`} plan={step.answer.plan} />
        </>
      )}
    </div>
  );
}
