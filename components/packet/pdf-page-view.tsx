"use client";

import { useEffect, useRef, useState } from "react";
import styles from "./pdf-preview.module.css";
import type { PdfPage } from "./use-pdf";

/** The most pixels of one picture: beyond that browsers draw nothing. */
const MOST_PIXELS = 16_000_000;

interface Props {
  shown: PdfPage;
  number: number;
  count: number;
  /** in CSS pixels */
  width: number;
  /** the page is in sight or will soon be */
  near: boolean;
}

/** The scale at which a page is drawn so that it is sharp on this screen. */
function scaleFor({ width, height }: PdfPage, shownWidth: number): number {
  const sharp = (shownWidth / width) * window.devicePixelRatio;
  return Math.min(sharp, Math.sqrt(MOST_PIXELS / (width * height)));
}

/** One page of a PDF as a picture, drawn while it is near and given back to memory when it is not. */
export function PdfPageView({ shown, number, count, width, near }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const picture = canvas.current;
    if (!near || !picture) return;
    const viewport = shown.page.getViewport({ scale: scaleFor(shown, width) });
    picture.width = Math.round(viewport.width);
    picture.height = Math.round(viewport.height);
    let leaving = false;
    const task = shown.page.render({ canvas: picture, viewport });
    task.promise.then(
      () => {
        picture.dataset.drawn = "";
      },
      () => {
        if (!leaving) setFailed(true);
      },
    );
    return () => {
      leaving = true;
      task.cancel();
      delete picture.dataset.drawn;
      picture.width = 0;
      picture.height = 0;
    };
  }, [shown, width, near]);
  return (
    <div className={styles.page} style={{ width, height: (width * shown.height) / shown.width }}>
      <canvas ref={canvas} role="img" aria-label={`第 ${number} 页，共 ${count} 页`} />
      {failed && <p role="alert">第 {number} 页不能显示，请下载后查看。</p>}
    </div>
  );
}
