import { UNIT_KIND_TERMS } from "@/lib/domain/labels";
import { countedChanges, type UnitChange } from "@/lib/domain/units/changes";
import { updateUnitsAction } from "@/lib/features/units/actions";
import { ActionForm } from "../ui/action-form";
import styles from "./workflow.module.css";

function words(change: UnitChange): string {
  const { code, name } = change;
  if (change.what === "added") return `新增 ${code} ${name}（${UNIT_KIND_TERMS[change.kind]}）`;
  if (change.what === "renamed") return `改名 ${code} ${change.before} → ${name}`;
  if (change.what === "kind") {
    return `性质 ${code} ${name}：${UNIT_KIND_TERMS[change.before]} → ${UNIT_KIND_TERMS[change.kind]}`;
  }
  if (change.what === "removed") return `停用 ${code} ${name}，草稿中没有数据，予以去除`;
  const heir = change.heir === null ? "其他单位" : ` ${change.heir}`;
  return `停用 ${code} ${name}，草稿中还有数据，暂不去除；请把数据改到${heir}后再更新`;
}

interface Props {
  budgetId: string;
  changes: readonly UnitChange[];
  /** what is sent along, so that nothing else is done than what was seen */
  seen: string;
}

/** In what the units of a draft differ from the list of the department, and the button that follows the list. */
export function UnitChanges({ budgetId, changes, seen }: Props) {
  const due = changes.filter(({ what }) => what !== "kept").length;
  return (
    <section className={styles.section}>
      <h2>单位名录有变化：{countedChanges(changes)}</h2>
      <ul className={styles.list}>
        {changes.map((change) => (
          <li key={`${change.what} ${change.code}`}>{words(change)}</li>
        ))}
      </ul>
      {due > 0 && (
        <div className={styles.follow}>
          <ActionForm
            key={seen}
            action={updateUnitsAction}
            fixed={{ budgetId, seen }}
            submit="按单位名录更新草稿"
            done="已更新。"
            ask={`按单位名录更新草稿中的 ${due} 处？`}
            inline
          />
        </div>
      )}
    </section>
  );
}
