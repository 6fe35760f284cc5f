"use client";

import styles from "./entry-import.module.css";

interface Props {
  /** what is uploaded */
  name: string;
  /** the ending of its files */
  accept: string;
  busy: boolean;
  onFile: (file: File) => void;
}

/** A button that asks for one file. */
export function UploadField({ name, accept, busy, onFile }: Props) {
  return (
    <label className={styles.upload}>
      上传
      <input
        type="file"
        className="visually-hidden"
        accept={accept}
        aria-label={`上传${name}`}
        disabled={busy}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // Emptied, so that the same file may be chosen again after it was corrected.
          event.target.value = "";
          if (file) onFile(file);
        }}
      />
    </label>
  );
}
