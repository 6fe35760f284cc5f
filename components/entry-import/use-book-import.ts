"use client";

import { useState } from "react";
import { MAX_BOOK_MEGABYTES } from "@/lib/domain/book/row-limits";
import type { BudgetBook } from "@/lib/domain/book/types";
import type { Disclosure } from "@/lib/domain/disclosure";
import type { Basis } from "@/lib/domain/editions/basis";
import { useBasis } from "../basis/basis-provider";
import { sendBook } from "../ui/send-book";
import type { BookDifferences } from "./book-differences";
import { keepImported } from "./imported-storage";

/** The budget that is open. */
export interface OpenBudget {
  id: string;
  departmentId: string;
  departmentCode: string;
  fiscalYear: number;
  /** when the page was opened */
  version: number;
}

/** A book file that can be read. */
export interface ReadFile {
  fileName: string;
  content: Blob;
  disclosure: Disclosure;
  /** what it takes away, changes and adds; null where what is there is not known yet */
  differences: BookDifferences | null;
}

/** How far the import of a whole book is. */
export type BookStep =
  | { at: "none" }
  | { at: "reading" | "importing"; fileName: string }
  | { at: "refused"; fileName: string; message: string }
  | { at: "report"; file: ReadFile; message: string | null };

function mismatch({ department, fiscalYear }: BudgetBook, open: OpenBudget): string | null {
  if (department.code !== open.departmentCode) {
    return `文件是部门 ${department.code}（${department.name}）的预算，不是本部门 ${open.departmentCode} 的预算。`;
  }
  return fiscalYear === open.fiscalYear ? null : `文件是 ${fiscalYear} 年的预算，不是 ${open.fiscalYear} 年的预算。`;
}

/** Reads a book file as the server will. @returns a sentence where it cannot be imported into the open budget */
async function read(chosen: File, open: OpenBudget, now: Disclosure | null, basis: Basis): Promise<ReadFile | string> {
  if (chosen.size > MAX_BOOK_MEGABYTES * 1024 * 1024) return `文件超过上限 ${MAX_BOOK_MEGABYTES} MB。`;
  // The schema of books comes when a file is there to be read.
  const [{ BookError, readBookText }, { disclose }, { bookDifferences }] = await Promise.all([
    import("@/lib/domain/book"),
    import("@/lib/domain/disclosure"),
    import("./book-differences"),
  ]);
  try {
    const text = await chosen.text();
    const book = readBookText(text);
    const wrong = mismatch(book, open);
    if (wrong !== null) return wrong;
    const disclosure = disclose(book, basis);
    return {
      fileName: chosen.name,
      content: new Blob([text]),
      disclosure,
      differences: now && bookDifferences(now, disclosure, basis),
    };
  } catch (error) {
    if (error instanceof BookError) return `${error.message}。`;
    if (error instanceof RangeError) return "文件中的金额合计超出可以精确计算的范围，请核对金额。";
    return "无法读取所选文件，可能已被移走或正被其他程序占用，请重新选择。";
  }
}

/** Choosing a book file, seeing what it replaces, replacing it. Afterwards the page is loaded anew with its rows. */
export function useBookImport(open: OpenBudget, now: Disclosure | null) {
  const basis = useBasis();
  const [step, setStep] = useState<BookStep>({ at: "none" });
  const look = async (chosen: File) => {
    const fileName = chosen.name;
    setStep({ at: "reading", fileName });
    const file = await read(chosen, open, now, basis);
    setStep(
      typeof file === "string" ? { at: "refused", fileName, message: file } : { at: "report", file, message: null },
    );
  };
  const replace = async (file: ReadFile) => {
    setStep({ at: "importing", fileName: file.fileName });
    const { id, version } = open;
    const address = `/api/budgets/${id}/book?version=${version}`;
    const answer = await sendBook(address, file.content, "没有收到服务器的应答，请检查网络后重试。");
    if (!answer.ok) return setStep({ at: "report", file, message: answer.message });
    keepImported(id, { kind: "book", summary: `来自文件“${file.fileName}”` });
    window.location.reload();
  };
  return { step, look, replace, cancel: () => setStep({ at: "none" }) };
}
