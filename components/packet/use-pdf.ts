"use client";

import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { useEffect, useState } from "react";

/** A page of an open PDF with its size in points. */
export interface PdfPage {
  page: PDFPageProxy;
  width: number;
  height: number;
}

/** How far a PDF is opened. */
export type PdfState =
  | { at: "opening" }
  | { at: "open"; pages: readonly PdfPage[] }
  | { at: "failed"; message: string };

const OPENING: PdfState = { at: "opening" };
const UNREACHABLE = "连不上服务器，PDF 没有打开；请检查网络后重试。";
const UNABLE = "本浏览器不能在网页中显示这份 PDF，请下载后查看。";

/** Why a PDF cannot be shown; `message` is worded for the person. */
class PdfError extends Error {}

async function fetchPdf(src: string, signal: AbortSignal): Promise<Uint8Array> {
  const response = await fetch(src, { signal }).catch((error: unknown) => {
    throw new PdfError(UNREACHABLE, { cause: error });
  });
  if (response.ok) return new Uint8Array(await response.arrayBuffer());
  const answer = (await response.json()) as { error: { message: string } };
  throw new PdfError(answer.error.message);
}

/**
 * Reads a PDF in a worker of its own. The build for older browsers is taken: offices have them. Nothing is evaluated, and
 * pictures that only WebAssembly decodes are in no PDF of ours, so that the page's policy stays as strict as it is.
 */
async function readPdf(data: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument, GlobalWorkerOptions } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const worker = new URL("pdfjs-dist/legacy/build/pdf.worker.min.mjs", import.meta.url);
  GlobalWorkerOptions.workerSrc = worker.href;
  return getDocument({ data, isEvalSupported: false, useWasm: false, enableXfa: false, verbosity: 0 }).promise;
}

async function pagesOf(pdf: PDFDocumentProxy): Promise<PdfPage[]> {
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const page = await pdf.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      return { page, width, height };
    }),
  );
}

/** Opens the PDF at an address for as long as the page that shows it is there. */
export function usePdf(src: string) {
  const [state, setState] = useState(OPENING);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt opens the same address again
  useEffect(() => {
    const leaving = new AbortController();
    let pdf: PDFDocumentProxy | undefined;
    const open = async () => {
      pdf = await readPdf(await fetchPdf(src, leaving.signal));
      return pagesOf(pdf);
    };
    setState(OPENING);
    open().then(
      (pages) => {
        if (leaving.signal.aborted) void pdf?.loadingTask.destroy();
        else setState({ at: "open", pages });
      },
      (error: unknown) => {
        if (leaving.signal.aborted) return;
        setState({ at: "failed", message: error instanceof PdfError ? error.message : UNABLE });
      },
    );
    return () => {
      leaving.abort();
      void pdf?.loadingTask.destroy();
    };
  }, [src, attempt]);
  return { state, tryAgain: () => setAttempt((last) => last + 1) };
}
