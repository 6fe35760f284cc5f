import type { UnitState } from "@/lib/features/computing/unit-packet";
import { packetFileNames } from "@/lib/packet/names";
import { Link } from "../controls/link";
import { Action } from "../ui/action";
import styles from "./packet.module.css";

interface Props {
  budgetId: string;
  fiscalYear: number;
  units: readonly UnitState[];
  /** whether the department's own packet is still a draft, which makes those of its units drafts too */
  draft: boolean;
  /** whether the person may state what a unit lacks */
  canState: (unit: string) => boolean;
}

/** Sentences that are shown at once; the others open on demand. */
const SHOWN = 3;

function Wanted({ wanted }: { wanted: readonly string[] }) {
  const [shown, more] = [wanted.slice(0, SHOWN), wanted.slice(SHOWN)];
  return (
    <>
      {shown.join("；")}
      {more.length > 0 && (
        <details>
          <summary>还有 {more.length} 项</summary>
          {more.join("；")}
        </details>
      )}
    </>
  );
}

/** 单位预算公开: the packet of each unit, how far it is, and all of them as one archive. */
export function UnitPackets({ budgetId, fiscalYear, units, draft, canState }: Props) {
  const names = packetFileNames(fiscalYear, "unit");
  const files = [names.workbook, names.document, names.pdf, names.webPage];
  const suffix = ["Excel", "Word", "PDF", "网页"];
  return (
    <section aria-labelledby="unit-packets">
      <h2 id="unit-packets" className={styles.caption}>
        单位预算公开
      </h2>
      <p className={styles.help}>
        所属各单位公开本单位的预算，材料由同一份预算生成，随部门签发、公开。{" "}
        <Action href={`/api/budgets/${budgetId}/packet?unit=all`} download>
          下载全部单位（zip）
        </Action>
      </p>
      <table className={styles.list} aria-label="单位预算公开">
        <thead>
          <tr>
            <th scope="col">单位和状态</th>
            <th scope="col">下载</th>
          </tr>
        </thead>
        <tbody>
          {units.map(({ code, name, wanted }) => {
            const unit = encodeURIComponent(code);
            return (
              <tr key={code}>
                <td>
                  <strong>
                    {code} {name}
                  </strong>
                  <br />
                  {wanted.length > 0 && (
                    <>
                      <span className={styles.unfinished}>草稿：</span>
                      <Wanted wanted={wanted} />{" "}
                      {canState(code) && (
                        <Link className={styles.inText} href={`/budgets/${budgetId}/entry/units?unit=${unit}`}>
                          去填报
                        </Link>
                      )}
                    </>
                  )}
                  {wanted.length === 0 && (draft ? "内容齐全，随部门签发后为正式材料" : "正式材料")}
                </td>
                <td>
                  {files.map((file, index) => (
                    <a
                      key={file.name}
                      className={styles.unitFile}
                      href={`/api/budgets/${budgetId}/packet/${encodeURIComponent(file.name)}?unit=${unit}`}
                      aria-label={`下载${name}的 ${file.name}`}
                      download
                    >
                      {suffix[index]}
                    </a>
                  ))}
                  <Action
                    href={`/api/budgets/${budgetId}/packet?unit=${unit}`}
                    download
                    label={`下载${name}的全部材料`}
                  >
                    全部
                  </Action>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
