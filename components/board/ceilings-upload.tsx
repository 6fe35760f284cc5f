"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { applyCeilingsAction, lookThroughCeilingsAction } from "@/lib/features/ceilings/actions";
import type { PlanAnswer } from "@/lib/features/lists/apply";
import type { ListsPlan } from "@/lib/features/lists/types";
import lists from "../admin/lists.module.css";
import { PlanView } from "../admin/lists-plan";
import { Button } from "../controls/button";
import { Notice } from "../controls/notice";
import { UploadField } from "../entry-import/upload-field";
import { sentenceOf } from "../ui/use-action";
import { useReady } from "../ui/use-ready";

type Step =
  | { at: "none" }
  | { at: "busy"; words: string }
  | { at: "seen"; file: File; answer: PlanAnswer; message: string | null }
  | { at: "done"; plan: ListsPlan }
  | { at: "failed"; message: string };

const UNREACHABLE = "连不上服务器，请检查网络后重试。没有收到结果的，请重新上传核对是否已写入。";
const CHANGED = "上传核对之后，系统中的控制数有了变化，没有写入；下面是重新核对的结果，请看过后再写入。";

async function lookThrough(file: File, year: number): Promise<Step> {
  try {
    const result = await lookThroughCeilingsAction({ file, year });
    if (result.ok) return { at: "seen", file, answer: result.data, message: null };
    return { at: "failed", message: sentenceOf(result) };
  } catch {
    return { at: "failed", message: UNREACHABLE };
  }
}

async function apply(file: File, year: number, { hash }: PlanAnswer): Promise<Step> {
  try {
    const result = await applyCeilingsAction({ file, year, wanted: hash });
    if (!result.ok) return { at: "failed", message: sentenceOf(result) };
    const { applied, ...answer } = result.data;
    return applied ? { at: "done", plan: answer.plan } : { at: "seen", file, answer, message: CHANGED };
  } catch {
    return { at: "failed", message: UNREACHABLE };
  }
}

/** What can be done with a file as it was read: with one fault of it nothing is written. */
function Decision({ plan, onApply }: { plan: ListsPlan; onApply(): void }) {
  if (plan.refused > 0) {
    const message = `有 ${plan.refused} 处有误，不能写入；请按提示在文件中改正后重新上传。`;
    return <Notice kind="error">{message}</Notice>;
  }
  if (plan.changed === 0) {
    return <Notice kind="info">文件与现有控制数相同，没有要写入的。</Notice>;
  }
  return (
    <div className={lists.decision}>
      <Button primary onClick={onApply}>
        写入 {plan.changed} 个单位的控制数
      </Button>
    </div>
  );
}

/** A workbook of 控制数: chosen, looked through, applied. */
export function CeilingsUpload({ year }: { year: number }) {
  const router = useRouter();
  const ready = useReady();
  const [step, setStep] = useState<Step>({ at: "none" });
  const busy = step.at === "busy";
  const choose = async (file: File) => {
    setStep({ at: "busy", words: `正在核对“${file.name}”…` });
    setStep(await lookThrough(file, year));
  };
  const write = async (file: File, answer: PlanAnswer) => {
    setStep({ at: "busy", words: "正在写入…" });
    setStep(await apply(file, year, answer));
    router.refresh();
  };
  return (
    <div className={lists.upload}>
      <div className={lists.choose}>
        <UploadField name="控制数表" accept=".xlsx" busy={busy || !ready} onFile={(file) => void choose(file)} />
        <span>
          {step.at === "seen"
            ? step.file.name
            : "选择填好的控制数表：先逐格核对，确认后才写入；空着的单元格保留已有的控制数，可以反复上传。"}
        </span>
      </div>
      <div role="status">{busy && <Notice kind="info">{step.words}</Notice>}</div>
      <div role="alert">
        {step.at === "failed" && <Notice kind="error">{step.message}</Notice>}
        {step.at === "seen" && step.message && <Notice kind="warning">{step.message}</Notice>}
      </div>
      {step.at === "done" && <Notice kind="success" announced>{`已写入 ${step.plan.changed} 个单位的控制数。`}</Notice>}
      {step.at === "seen" && (
        <>
          <Decision plan={step.answer.plan} onApply={() => void write(step.file, step.answer)} />
          <PlanView key={step.answer.hash} plan={step.answer.plan} />
        </>
      )}
    </div>
  );
}
