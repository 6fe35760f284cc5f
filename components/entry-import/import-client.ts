import type { ImportReport } from "@/lib/features/import-entry/types";

/** As the server has it; said here before a large file is sent for nothing. */
export const LARGEST_MEGABYTES = 20;

/** What became of a request: a report, or a sentence that says why there is none. */
export type Answer = { report: ImportReport } | { message: string };

export interface Upload {
  budgetId: string;
  kind: string;
  /** code of the unit; empty for the whole department */
  unit: string;
  bytes: ArrayBuffer;
}

/** How a file that was looked through is to be imported. */
export interface Decision {
  batchId: string;
  version: number;
  skipRefused: boolean;
}

function isReport(answer: unknown): answer is ImportReport {
  return typeof answer === "object" && answer !== null && "summary" in answer;
}

function messageOf(answer: unknown): string | null {
  if (typeof answer !== "object" || answer === null || !("error" in answer)) return null;
  const { error } = answer;
  if (typeof error !== "object" || error === null || !("message" in error)) return null;
  return typeof error.message === "string" ? error.message : null;
}

/** The query of a template or an import. */
export const queryOf = ({ kind, unit }: Pick<Upload, "kind" | "unit">) =>
  new URLSearchParams({ kind, ...(unit && { unit }) });

/** Sends a file to be looked through, or with a decision to be imported. Never throws. */
export async function upload(file: Upload, decision: Decision | null): Promise<Answer> {
  const query = queryOf(file);
  const headers = new Headers({ "Content-Type": "application/octet-stream" });
  if (decision) {
    query.set("apply", "1");
    query.set("version", String(decision.version));
    if (decision.skipRefused) query.set("skipRefused", "1");
    headers.set("X-Batch-Id", decision.batchId);
  }
  try {
    const address = `/api/budgets/${file.budgetId}/entry/import?${query}`;
    const response = await fetch(address, { method: "POST", headers, body: file.bytes });
    const answer: unknown = await response.json();
    if (isReport(answer)) return { report: answer };
    return { message: messageOf(answer) ?? `服务器没有正常应答（${response.status}），请稍后重试。` };
  } catch {
    return { message: "没有收到服务器的应答，请检查网络后重试。" };
  }
}
