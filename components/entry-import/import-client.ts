import type { ImportProgress, ImportReport } from "@/lib/features/import-entry/types";

/** As the server has it; said here before a large file is sent for nothing. */
export const LARGEST_MEGABYTES = 20;

/** What became of a request: a report, or a sentence that says why there is none. */
export type Answer = { report: ImportReport } | { message: string };

export interface Upload {
  budgetId: string;
  kind: string;
  /** code of the unit; empty for the whole department */
  unit: string;
  /** whether what is hidden in the file is left out */
  leaveHidden: boolean;
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

/** How far an import is, for a person. */
export interface Progress {
  /** whole percent, 0 to 100 */
  percent: number;
  words: string;
}

/** Where each stage begins and how much of the whole it is, in percent; unpacking and reading take the longest. */
const SHARES = {
  sending: [0, 20],
  reading: [20, 40],
  checking: [60, 30],
  comparing: [90, 5],
  saving: [95, 5],
} as const;

const within = (stage: keyof typeof SHARES, part: number, words: string): Progress => {
  const [from, size] = SHARES[stage];
  return { percent: Math.floor(from + size * part), words };
};

const MEGABYTES = new Intl.NumberFormat("zh-CN", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const megabytes = (bytes: number) => MEGABYTES.format(bytes / 1024 / 1024);
const count = (rows: number) => rows.toLocaleString("zh-CN");

/** What the server says of its work, for a person. */
export function progressOf(told: ImportProgress): Progress {
  switch (told.stage) {
    case "reading":
      return within("reading", told.share, `已读取 ${count(told.rows)} 行`);
    case "checking":
      return within("checking", told.done / told.total, `已核对 ${count(told.done)} / ${count(told.total)} 行`);
    case "comparing":
      return within("comparing", 0, "正在与预算中的数据比较");
    case "saving":
      return within("saving", 0, "正在保存");
  }
}

/** The lines of an answer that have come whole, from the one numbered `from`. */
export function wholeLines(text: string, from: number): unknown[] {
  return text
    .split("\n")
    .slice(from, -1)
    .map((line): unknown => JSON.parse(line));
}

const isProgress = (line: unknown): line is { progress: ImportProgress } =>
  typeof line === "object" && line !== null && "progress" in line;

function reportIn(line: unknown): ImportReport | null {
  if (typeof line !== "object" || line === null || !("report" in line)) return null;
  return isReport(line.report) ? line.report : null;
}

function requestOf(file: Upload, decision: Decision | null): XMLHttpRequest {
  const query = queryOf(file);
  if (file.leaveHidden) query.set("leaveHidden", "1");
  if (decision) {
    query.set("apply", "1");
    query.set("version", String(decision.version));
    if (decision.skipRefused) query.set("skipRefused", "1");
  }
  // Of what can send, this alone tells how much has been sent.
  const request = new XMLHttpRequest();
  request.open("POST", `/api/budgets/${file.budgetId}/entry/import?${query}`);
  request.setRequestHeader("Content-Type", "application/octet-stream");
  request.setRequestHeader("Accept", "application/x-ndjson");
  if (decision) request.setRequestHeader("X-Batch-Id", decision.batchId);
  return request;
}

/** What the answer says when it is over. */
function answerIn(request: XMLHttpRequest): Answer {
  const streamed = request.getResponseHeader("Content-Type") === "application/x-ndjson";
  try {
    const last = streamed ? wholeLines(request.responseText, 0).at(-1) : (JSON.parse(request.responseText) as unknown);
    const report = reportIn(last);
    if (report) return { report };
    const message = messageOf(last);
    if (message !== null) return { message };
  } catch {
    // Said below: an answer that cannot be read is none.
  }
  return { message: `服务器没有正常应答（${request.status}），请稍后重试。` };
}

/**
 * Sends a file to be looked through, or with a decision to be imported. Never rejects.
 *
 * @param signal ends it; the answer is null then
 */
export function upload(
  file: Upload,
  decision: Decision | null,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Answer | null> {
  const request = requestOf(file, decision);
  let read = 0;
  return new Promise((resolve) => {
    signal.addEventListener("abort", () => request.abort());
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      const words = `已上传 ${megabytes(loaded)} / ${megabytes(total)} MB`;
      onProgress(within("sending", total > 0 ? loaded / total : 1, words));
    });
    request.addEventListener("progress", () => {
      const lines = wholeLines(request.responseText, read).filter(isProgress);
      read = request.responseText.split("\n").length - 1;
      const last = lines.at(-1);
      if (request.status === 200 && last) onProgress(progressOf(last.progress));
    });
    request.addEventListener("load", () => resolve(answerIn(request)));
    request.addEventListener("error", () => resolve({ message: "没有收到服务器的应答，请检查网络后重试。" }));
    request.addEventListener("abort", () => resolve(null));
    request.send(file.bytes);
  });
}
