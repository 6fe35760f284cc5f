"use client";

import { type FormEvent, useRef, useState } from "react";
import { Button } from "../controls/button";
import { Action } from "../ui/action";
import { PdfPageView } from "./pdf-page-view";
import styles from "./pdf-preview.module.css";
import { usePageScroll } from "./use-page-scroll";
import { type PdfPage, usePdf } from "./use-pdf";

const ZOOMS = [
  { value: 1, label: "标准大小" },
  { value: 1.5, label: "放大到 150%" },
  { value: 2, label: "放大到 200%" },
];

interface BarProps {
  current: number;
  count: number;
  zoom: number;
  goTo(number: number): void;
  setZoom(zoom: number): void;
}

/** Which page of how many, the way to another, and how large. */
function Bar({ current, count, zoom, goTo, setZoom }: BarProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const go = (event: FormEvent) => {
    event.preventDefault();
    const number = Number(typed);
    if (Number.isInteger(number) && number >= 1) goTo(Math.min(number, count));
    setTyped(null);
  };
  return (
    <form className={styles.bar} onSubmit={go}>
      <Button small disabled={current <= 1} onClick={() => goTo(current - 1)}>
        上一页
      </Button>
      <label>
        第
        <input
          className={styles.number}
          aria-label="页码"
          inputMode="numeric"
          value={typed ?? current}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => setTyped(null)}
        />
        页，共 {count} 页
      </label>
      <Button small disabled={current >= count} onClick={() => goTo(current + 1)}>
        下一页
      </Button>
      <select aria-label="显示大小" value={zoom} onChange={(event) => setZoom(Number(event.target.value))}>
        {ZOOMS.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </form>
  );
}

function Pages({ pages, name }: { pages: readonly PdfPage[]; name: string }) {
  const scroller = useRef<HTMLElement>(null);
  const [zoom, setZoom] = useState(1);
  const { width, current, near, goTo } = usePageScroll(scroller, pages.length, zoom);
  return (
    <>
      <Bar current={current} count={pages.length} zoom={zoom} goTo={goTo} setZoom={setZoom} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be scrolled by keyboard */}
      <section ref={scroller} className={styles.pages} tabIndex={0} aria-label={`${name} 的各页`}>
        {pages.map((shown, index) => (
          <PdfPageView
            key={shown.page.pageNumber}
            shown={shown}
            number={index + 1}
            count={pages.length}
            width={width}
            near={near.has(index) && width > 0}
          />
        ))}
      </section>
    </>
  );
}

/** The PDF of the packet in place, page by page as pictures: also where the browser itself shows no PDF. */
export function PdfPreview({ src, name }: { src: string; name: string }) {
  const { state, tryAgain } = usePdf(src);
  if (state.at === "open") return <Pages pages={state.pages} name={name} />;
  if (state.at === "opening") {
    return (
      <p role="status" className={styles.waiting}>
        <progress aria-label="正在打开 PDF" />
        正在生成预览…
      </p>
    );
  }
  return (
    <div role="alert" className={styles.waiting}>
      <p>{state.message}</p>
      <div className={styles.ways}>
        <Button onClick={tryAgain}>重试</Button>
        <Action href={src} download label={`下载 ${name} 查看`}>
          下载
        </Action>
      </div>
    </div>
  );
}
