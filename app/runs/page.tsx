import type { Metadata } from "next";
import styles from "@/components/packet-runs/packet-runs.module.css";
import { RunForm } from "@/components/packet-runs/run-form";
import { RunList } from "@/components/packet-runs/run-list";
import { PageHead } from "@/components/ui/page-head";
import scroll from "@/components/ui/scroll.module.css";
import { loadRuns } from "@/lib/features/packet-runs/loaders";

export const metadata: Metadata = { title: "批量生成公开材料" };

export default async function RunsPage() {
  const { choices, runs } = await loadRuns();
  return (
    <>
      <PageHead>
        <h1>批量生成公开材料</h1>
        <span>在后台逐份生成，可以离开本页，完成后回来下载</span>
      </PageHead>
      <div className={`${scroll.scroll} ${styles.page}`}>
        <RunList runs={runs} />
        <RunForm choices={choices} />
      </div>
    </>
  );
}
