import type { ReactNode } from "react";
import { AdjustmentsProvider } from "@/components/adjustments/adjustments-context";
import { BasisProvider } from "@/components/basis/basis-provider";
import { UnitNotice } from "@/components/entry/unit-notice";
import { EntryProvider } from "@/components/entry-workspace/entry-provider";
import { can } from "@/lib/domain/access";
import { lockedWords } from "@/lib/domain/workflow";
import { loadBasis } from "@/lib/features/code-books/loaders";
import { loadEntry } from "@/lib/features/entry/loaders";
import type { LoadedEntry } from "@/lib/features/entry/types";
import { loadAdjustments } from "@/lib/features/review/loaders";
import { loadUnitChanges } from "@/lib/features/units/loaders";
import { loadReasons } from "@/lib/features/workflow/loaders";
import { requireUser, type SessionUser } from "@/lib/server/session";

interface Props {
  children: ReactNode;
  params: Promise<{ id: string }>;
}

/** Why nothing of a budget can be entered; null when something can. */
function lockedBecause(loaded: LoadedEntry, user: SessionUser): string | null {
  const { head, editable, visibleUnits, handedIn, stopped } = loaded;
  if (stopped !== null) return stopped;
  if (editable.department || editable.units.length > 0) return null;
  if (head.status !== "draft") {
    const scope = { departmentId: head.departmentId, unit: null };
    return lockedWords({ ...head, office: user.office }, (access) => can(user, access, scope).allowed);
  }
  if (visibleUnits?.some((unit) => handedIn.includes(unit))) {
    return "本单位预算已报送部门，只能查看；如需修改，请联系部门经办退回。";
  }
  return "您的角色只能查看填报内容，不能修改；如需修改，请联系经办人。";
}

export default async function EntryLayout({ children, params }: Props) {
  const { id } = await params;
  const loaded = await loadEntry(id);
  const user = await requireUser();
  const { rows } = await loadAdjustments(id);
  const changes = loaded.stopped === null ? await loadUnitChanges(loaded.head) : [];
  return (
    <BasisProvider basis={await loadBasis(loaded.head.edition)}>
      <EntryProvider
        key={id}
        budgetId={loaded.head.id}
        person={user.id}
        loaded={loaded.rows}
        editable={loaded.editable}
        visibleUnits={loaded.visibleUnits}
        ceilings={loaded.ceilings}
        lockedBecause={lockedBecause(loaded, user)}
        stepsElsewhere={loaded.head.status !== "draft"}
        reasons={await loadReasons(id)}
      >
        {changes.length > 0 && <UnitNotice budgetId={id} changes={changes} />}
        <AdjustmentsProvider rows={rows}>{children}</AdjustmentsProvider>
      </EntryProvider>
    </BasisProvider>
  );
}
