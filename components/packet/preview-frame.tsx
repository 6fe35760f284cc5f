"use client";

import { useState, useSyncExternalStore } from "react";
import styles from "./packet.module.css";

interface Props {
  src: string;
  title: string;
  /** a web page, which may do nothing in its frame; browsers refuse to show a PDF in such a one */
  sandboxed: boolean;
}

const never = () => () => {};

/** Whether this browser shows PDF files itself; on the server nobody knows, and the frame waits. */
function usePdfViewer(): boolean | null {
  return useSyncExternalStore<boolean | null>(
    never,
    () => navigator.pdfViewerEnabled !== false,
    () => null,
  );
}

function Frame({ src, title, sandboxed }: Props) {
  const [there, setThere] = useState(false);
  const sandbox = sandboxed ? { sandbox: "" } : {};
  return (
    <>
      {!there && (
        <p role="status" className={styles.waiting}>
          <progress aria-label="正在生成预览" />
          正在生成预览…
        </p>
      )}
      <iframe className={styles.frame} src={src} title={title} {...sandbox} onLoad={() => setThere(true)} />
    </>
  );
}

/** A file of the packet in place; says so where the browser cannot show it. */
export function PreviewFrame(props: Props) {
  const viewer = usePdfViewer();
  if (props.sandboxed || viewer === true) return <Frame {...props} />;
  if (viewer === null) return null;
  return <p className={styles.waiting}>本浏览器不能在网页中显示 PDF，请下载后查看，或在浏览器设置中允许打开 PDF。</p>;
}
