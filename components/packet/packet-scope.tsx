import { setShowLinesAction } from "@/lib/features/departments/actions";
import type { PacketScope as Scope } from "@/lib/features/departments/types";
import { ActionCheck, ActionForm } from "../ui/action-form";
import styles from "./packet.module.css";

/** What the figures of the page for the public open to. */
export function scopeWords(showLines: boolean): string {
  return showLines ? "公开网页中的数字可展开到明细" : "公开网页中的数字只展开到下级科目";
}

interface Props {
  departmentId: string;
  /** how far the packet on the page opens */
  showLines: boolean;
  /** the revision that the packet is drawn from; null for a draft */
  revision: number | null;
  scope: Scope;
}

/** 公开网页可展开到明细: as it is in the packet, and as the department has it for what follows. */
export function PacketScope({ departmentId, showLines, revision, scope }: Props) {
  const since = revision === null ? "部门设置" : `提交修订 ${revision} 时的部门设置`;
  return (
    <section className={styles.scope} aria-labelledby="scope">
      <h2 id="scope">公开网页展开范围</h2>
      <p>
        {scopeWords(showLines)}（{since}）。
      </p>
      {scope.maySet && (
        <>
          <ActionForm
            action={setShowLinesAction}
            fixed={{ department: departmentId }}
            submit="保存"
            done="已保存，草稿按新设置生成。"
            inline
          >
            <ActionCheck name="showLines" label="公开网页可展开到明细" defaultChecked={scope.showLines} />
          </ActionForm>
          <p className={styles.soft}>
            部门设置：展开到明细时，每笔支出、收入的单位、科目和金额随网页一并公开，备注和编号不公开。草稿按新设置生成；已提交的修订保持提交时的设置。
          </p>
        </>
      )}
    </section>
  );
}
