"use client";

import { useState } from "react";
import styles from "./packet.module.css";

/** The web page of the packet in place; it may do nothing in its frame. */
export function PreviewFrame({ src, title }: { src: string; title: string }) {
  const [there, setThere] = useState(false);
  return (
    <>
      {!there && (
        <p role="status" className={styles.waiting}>
          <progress aria-label="正在生成预览" />
          正在生成预览…
        </p>
      )}
      <iframe className={styles.frame} src={src} title={title} sandbox="" onLoad={() => setThere(true)} />
    </>
  );
}
