import type { Metadata } from "next";
import { PacketList } from "@/components/packet/packet-list";
import { SignedPackets } from "@/components/packet/signed-packets";
import { Action } from "@/components/ui/action";
import { PageHead } from "@/components/ui/page-head";
import scroll from "@/components/ui/scroll.module.css";
import { isDraftStatus } from "@/lib/domain/labels";
import { loadBudget } from "@/lib/features/budgets/loaders";
import type { LoadedBudget } from "@/lib/features/budgets/types";
import { loadRevisions } from "@/lib/features/revisions/loaders";
import { budgetTitle } from "../../title";
import styles from "./packet.module.css";

interface Props {
  params: Promise<{ id: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return budgetTitle(params, "导出公开材料");
}

/** Why the documents are marked 草稿; null when they are not. */
function draftReason({ head, disclosure }: LoadedBudget): string | null {
  if (disclosure.findings.some(({ severity }) => severity === "block")) {
    return "还有必须改正的问题，下载的文件都标“草稿”。改正后即可提交。";
  }
  return isDraftStatus(head.status) ? "本预算尚未签发，下载的文件都标“草稿”。签发后下载的才是正式材料。" : null;
}

export default async function PacketPage({ params }: Props) {
  const { id } = await params;
  const budget = await loadBudget(id);
  const reason = draftReason(budget);
  const signed = (await loadRevisions(id)).filter(({ status }) => !isDraftStatus(status));
  return (
    <>
      <PageHead
        actions={
          <Action href={`/api/budgets/${id}/packet`} download primary>
            全部下载（zip）
          </Action>
        }
      >
        <h1>导出公开材料</h1>
      </PageHead>
      <div className={scroll.scroll}>
        {reason && (
          <p className={styles.draft}>
            <strong>草稿</strong> {reason}
          </p>
        )}
        {budget.revision && (
          <p>
            由修订 {budget.revision.number} 生成，校验值 {budget.revision.sha256}
          </p>
        )}
        <PacketList budgetId={id} fiscalYear={budget.head.fiscalYear} />
        <SignedPackets budgetId={id} revisions={signed} />
        <p className={styles.help}>首次下载需要几秒钟生成文件。下载后请打开核对年度和部门名称。</p>
      </div>
    </>
  );
}
