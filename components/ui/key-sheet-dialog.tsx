"use client";

import { Dialog } from "../controls/dialog";
import styles from "./key-sheet.module.css";

export interface KeyGroup {
  title: string;
  /** selects what must be on the page for the keys to do anything; without it they always do */
  on?: string;
  keys: { keys: string[]; does: string }[];
}

/** The keys of the program, group by group. */
export function KeySheetDialog({ groups, onClose }: { groups: readonly KeyGroup[]; onClose: () => void }) {
  return (
    <Dialog title="快捷键" onClose={onClose} light>
      {groups.map((group) => (
        <section key={group.title} className={styles.group}>
          <h3>{group.title}</h3>
          <dl>
            {group.keys.map(({ keys, does }) => (
              <div key={does} className={styles.row}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
