import type { BatchLine, BatchProgress, BatchReport } from "@/lib/features/new-budget/types";

const UNREACHABLE = "连接中断，没有收到结果；请刷新页面，核对哪些部门已有预算后再办理。";

/** What is asked for. */
export interface BatchRequest {
  fiscalYear: number;
  departments: readonly string[];
  start: "blank" | "signed";
}

/** The lines of an answer as they come. */
async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<BatchLine> {
  let rest = "";
  const decoder = new TextDecoder();
  const reader = body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + decoder.decode(part.value, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield JSON.parse(line) as BatchLine;
  }
}

/** Makes the budgets of many departments; tells how far it is. Never rejects: a sentence says why there is no report. */
export async function makeBatch(
  request: BatchRequest,
  onProgress: (progress: BatchProgress) => void,
): Promise<BatchReport | string> {
  try {
    const response = await fetch("/api/budgets/batch", {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/x-ndjson" },
      body: JSON.stringify(request),
    });
    if (!response.ok || !response.body) {
      const answer = (await response.json()) as { error?: { message?: string } };
      return answer.error?.message ?? UNREACHABLE;
    }
    for await (const line of linesOf(response.body)) {
      if ("report" in line) return line.report;
      if ("error" in line) return line.error.message;
      onProgress(line.progress);
    }
    return UNREACHABLE;
  } catch {
    return UNREACHABLE;
  }
}
