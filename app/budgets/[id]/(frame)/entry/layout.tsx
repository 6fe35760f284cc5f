import type { ReactNode } from "react";
import { AdjustmentsProvider } from "@/components/adjustments/adjustments-context";
import { UnitNotice } from "@/components/entry/unit-notice";
import { EntryProvider } from "@/components/entry-workspace/entry-provider";
import { STATUS_LABELS } from "@/lib/domain/labels";
import { loadEntry } from "@/lib/features/entry/loaders";
import type { LoadedEntry } from "@/lib/features/entry/types";
import { loadAdjustments } from "@/lib/features/review/loaders";
import { loadUnitChanges } from "@/lib/features/units/loaders";

interface Props {
  children: ReactNode;
  params: Promise<{ id: string }>;
}

/** Why nothing of a budget can be entered; null when something can. */
function lockedBecause({ head, editable, visibleUnits, handedIn, stopped }: LoadedEntry): string | null {
  if (stopped !== null) return stopped;
  if (editable.department || editable.units.length > 0) return null;
  if (head.status !== "draft") return `本预算${STATUS_LABELS[head.status]}，只能查看；如需修改，请先退回为草稿。`;
  if (visibleUnits?.some((unit) => handedIn.includes(unit))) {
    return "本单位预算已报送部门，只能查看；如需修改，请联系部门经办退回。";
  }
  return "您的角色只能查看填报内容，不能修改；如需修改，请联系经办人。";
}

export default async function EntryLayout({ children, params }: Props) {
  const { id } = await params;
  const loaded = await loadEntry(id);
  const { rows } = await loadAdjustments(id);
  const changes = loaded.stopped === null ? await loadUnitChanges(loaded.head) : [];
  return (
    <EntryProvider
      key={id}
      budgetId={loaded.head.id}
      loaded={loaded.rows}
      editable={loaded.editable}
      visibleUnits={loaded.visibleUnits}
      ceilings={loaded.ceilings}
      lockedBecause={lockedBecause(loaded)}
    >
      {changes.length > 0 && <UnitNotice budgetId={id} changes={changes} />}
      <AdjustmentsProvider rows={rows}>{children}</AdjustmentsProvider>
    </EntryProvider>
  );
}
