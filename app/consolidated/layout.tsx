import type { ReactNode } from "react";
import styles from "@/components/consolidated/consolidated.module.css";
import { OriginPanel } from "@/components/consolidated/origin-panel";
import { PlainFrame } from "@/components/shell/plain-frame";
import { grantWords } from "@/components/shell/role-words";
import { TraceProvider } from "@/components/trace/trace-context";
import { requireUser } from "@/lib/server/session";

/** The frame of the consolidated tables: the work, and beside it where a figure comes from. */
export default async function ConsolidatedLayout({ children }: { children: ReactNode }) {
  const user = await requireUser();
  return (
    <PlainFrame user={{ name: user.name, roles: grantWords(user.grants) }}>
      <TraceProvider>
        <div className={styles.desk}>
          <div className={styles.work}>{children}</div>
          <OriginPanel />
        </div>
      </TraceProvider>
    </PlainFrame>
  );
}
