import type { Metadata } from "next";
import { Suspense } from "react";
import { PacketChanges } from "@/components/packet/packet-changes";
import { type FileGroup, PacketFiles } from "@/components/packet/packet-files";
import { PacketPreview, previewAsked } from "@/components/packet/packet-preview";
import { PacketScope } from "@/components/packet/packet-scope";
import { SignedPackets } from "@/components/packet/signed-packets";
import { UnitPackets } from "@/components/packet/unit-packets";
import { RecheckNotice } from "@/components/revisions/rechecks";
import { Action } from "@/components/ui/action";
import { Loading } from "@/components/ui/loading";
import { PageHead } from "@/components/ui/page-head";
import scroll from "@/components/ui/scroll.module.css";
import { can } from "@/lib/domain/access";
import { isDraftStatus } from "@/lib/domain/labels";
import { loadBudget, loadUnitStates } from "@/lib/features/budgets/loaders";
import { isDraft } from "@/lib/features/budgets/packets";
import type { LoadedBudget } from "@/lib/features/budgets/types";
import { loadPacketScope } from "@/lib/features/departments/loaders";
import { loadRechecks } from "@/lib/features/kept/loaders";
import { loadPacketChanges, loadRevisions } from "@/lib/features/revisions/loaders";
import { loadCorrection } from "@/lib/features/workflow/loaders";
import { correctionFileNames, formulaWorkbookName, packetFileNames } from "@/lib/packet/names";
import { csvFileNames } from "@/lib/packet/open-data";
import { requireUser } from "@/lib/server/session";
import { budgetTitle } from "../../title";
import styles from "./packet.module.css";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  return budgetTitle(params, "公开材料");
}

/** Why the documents are marked 草稿; null when they are not. */
function draftReason({ head, revision, disclosure }: LoadedBudget): string | null {
  if (!revision && disclosure.findings.some(({ severity }) => severity === "block")) {
    return "还有必须改正的问题，下载的文件都标“草稿”。改正后即可提交。";
  }
  return isDraftStatus(head.status) ? "本预算尚未签发，下载的文件都标“草稿”。签发后下载的才是正式材料。" : null;
}

/** What there is to download: the documents, then what programs read. */
async function groupsOf({ head, revision, disclosure }: LoadedBudget): Promise<FileGroup[]> {
  const { id, fiscalYear } = head;
  const names = packetFileNames(fiscalYear);
  const { dataPackage, manifest, tables, narrative, findings, roundings, coverage, ...documents } = names;
  const correction = revision && (await loadCorrection(id));
  const notices = correction ? Object.values(correctionFileNames(fiscalYear)) : [];
  const all = { href: `/api/budgets/${id}/packet?openData`, label: "下载全部开放数据（zip）" };
  return [
    { name: "公开材料", files: [...Object.values(documents), ...notices] },
    { name: "数据文件和清单", files: [tables, narrative, findings, roundings, coverage, manifest] },
    { name: "开放数据", files: [dataPackage, ...csvFileNames(disclosure)], all },
  ];
}

/** The packets of the units: how far they are is computed, which the files of the department need not wait for. */
async function Units({ budget }: { budget: LoadedBudget }) {
  const { head, revision } = budget;
  const user = await requireUser();
  const isOpen = revision === null && head.status === "draft";
  return (
    <UnitPackets
      budgetId={head.id}
      fiscalYear={head.fiscalYear}
      units={await loadUnitStates(budget)}
      draft={isDraft(budget)}
      canState={(unit) => isOpen && can(user, "entry.edit", { departmentId: head.departmentId, unit }).allowed}
    />
  );
}

/** The files, what is to be known of them, and what they replace. */
async function Files({ budget }: { budget: LoadedBudget }) {
  const { id, fiscalYear } = budget.head;
  const reason = draftReason(budget);
  const signed = (await loadRevisions(id)).filter(({ status }) => !isDraftStatus(status));
  const twin = formulaWorkbookName(fiscalYear);
  const recheck = (await loadRechecks(id)).find(({ number }) => number === budget.revision?.number);
  return (
    <div className={styles.files}>
      {reason && (
        <p className={styles.draft}>
          <strong>草稿</strong> {reason}
        </p>
      )}
      {budget.revision && (
        <p className={styles.origin}>
          由修订 {budget.revision.number} 生成，校验值 {budget.revision.sha256}。{" "}
          <RecheckNotice budgetId={id} recheck={recheck} />
        </p>
      )}
      <PacketFiles key={String(budget.showLines)} budgetId={id} groups={await groupsOf(budget)} />
      <p className={styles.help}>
        内部核对用：
        <a href={`/api/budgets/${id}/packet/${encodeURIComponent(twin.name)}`} download>
          {twin.name}
        </a>
        （{twin.holds}），不在全部下载中。
      </p>
      <Suspense fallback={<Loading what="各单位的材料" />}>
        <Units budget={budget} />
      </Suspense>
      <PacketScope
        departmentId={budget.head.departmentId}
        showLines={budget.showLines}
        revision={budget.revision?.number ?? null}
        scope={await loadPacketScope(budget.head)}
      />
      <PacketChanges budgetId={id} changes={await loadPacketChanges(budget)} />
      <SignedPackets budgetId={id} revisions={signed} />
    </div>
  );
}

export default async function PacketPage({ params, searchParams }: Props) {
  const { id } = await params;
  const budget = await loadBudget(id);
  const preview = previewAsked((await searchParams).preview);
  return (
    <>
      <PageHead
        actions={
          <Action href={`/api/budgets/${id}/packet`} download primary>
            全部下载（zip）
          </Action>
        }
      >
        <h1>公开材料</h1>
      </PageHead>
      <div className={`${scroll.scroll} ${styles.page}`}>
        <Files budget={budget} />
        <PacketPreview
          key={String(budget.showLines)}
          budgetId={id}
          disclosure={budget.disclosure}
          draft={isDraft(budget)}
          preview={preview}
        />
      </div>
    </>
  );
}
