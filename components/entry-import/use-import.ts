"use client";

import { useRef, useState } from "react";
import type { ImportReport } from "@/lib/features/import-entry/types";
import { newUuid } from "../entry/uuid";
import { type Decision, LARGEST_MEGABYTES, type Progress, type Upload, upload } from "./import-client";
import { keepImported } from "./imported-storage";

/** A file that was chosen, and for which sheet. */
export interface ChosenFile extends Upload {
  fileName: string;
  batchId: string;
}

/** How far an import is; `refused` is the file as a whole. */
export type ImportStep =
  | { at: "none" }
  | { at: "looking" | "importing"; fileName: string; progress: Progress }
  | { at: "refused"; fileName: string; message: string }
  | { at: "report"; file: ChosenFile; report: ImportReport; message: string | null };

const NONE: ImportStep = { at: "none" };
const BEGUN: Progress = { percent: 0, words: "" };

async function bytesOf(file: File): Promise<{ bytes: ArrayBuffer } | { message: string }> {
  if (file.size > LARGEST_MEGABYTES * 1024 * 1024) {
    return { message: `文件超过上限 ${LARGEST_MEGABYTES} MB，请分成几个文件导入。` };
  }
  try {
    return { bytes: await file.arrayBuffer() };
  } catch {
    return { message: "无法读取所选文件，可能已被移走或正被其他程序占用，请重新选择。" };
  }
}

/** Choosing a file, reading the report on it, importing it. After an import the page is loaded anew with its rows. */
export function useImport(budgetId: string) {
  const [step, setStep] = useState<ImportStep>(NONE);
  const under = useRef<AbortController | null>(null);
  const send = (at: "looking" | "importing", file: ChosenFile, decision: Decision | null) => {
    const { fileName } = file;
    const sending = new AbortController();
    under.current = sending;
    return upload(file, decision, (progress) => setStep({ at, fileName, progress }), sending.signal);
  };
  const look = async (target: { kind: string; unit: string }, chosen: File) => {
    const fileName = chosen.name;
    setStep({ at: "looking", fileName, progress: BEGUN });
    const read = await bytesOf(chosen);
    if ("message" in read) return setStep({ at: "refused", fileName, message: read.message });
    await lookThrough({ ...target, leaveHidden: false, budgetId, bytes: read.bytes, fileName, batchId: newUuid() });
  };
  const lookThrough = async (file: ChosenFile) => {
    const { fileName } = file;
    setStep({ at: "looking", fileName, progress: BEGUN });
    const answer = await send("looking", file, null);
    if (answer === null) return setStep(NONE);
    if ("message" in answer) return setStep({ at: "refused", fileName, message: answer.message });
    setStep({ at: "report", file, report: answer.report, message: null });
  };
  const apply = async (file: ChosenFile, report: ImportReport, skipRefused: boolean) => {
    const { fileName, batchId } = file;
    setStep({ at: "importing", fileName, progress: BEGUN });
    const decision: Decision = { batchId, version: report.version, skipRefused };
    const answer = await send("importing", file, decision);
    if (answer === null) return setStep(NONE);
    if ("message" in answer) return setStep({ at: "report", file, report, message: answer.message });
    if (!answer.report.applied) {
      return setStep({ at: "report", file, report: answer.report, message: "没有导入任何内容，原因见下表。" });
    }
    keepImported(budgetId, { kind: report.kind, summary: report.summary });
    window.location.reload();
  };
  const cancel = () => {
    under.current?.abort();
    setStep(NONE);
  };
  const leaveHidden = (file: ChosenFile, leave: boolean) =>
    lookThrough({ ...file, leaveHidden: leave, batchId: newUuid() });
  return { step, look, leaveHidden, apply, cancel };
}
