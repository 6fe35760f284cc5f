import { STAGE_LABELS } from "@/lib/domain/labels";
import { REPORTED_STAGES } from "@/lib/domain/workflow";
import { extendDeadlineAction, setDeadlineAction, withdrawExtensionAction } from "@/lib/features/deadlines/actions";
import type { DeadlinesView, ExtensionView } from "@/lib/features/deadlines/types";
import { ActionField, ActionForm } from "../ui/action-form";
import styles from "./admin.module.css";

function DeadlineTable({ fiscalYear, deadlines }: DeadlinesView) {
  return (
    <table className={`${styles.table} ${styles.narrow}`} aria-label="报送期限">
      <thead>
        <tr>
          <th scope="col">阶段</th>
          <th scope="col">报送期限（当天 24 时止）</th>
        </tr>
      </thead>
      <tbody>
        {deadlines.map(({ stage, dueOn }) => (
          <tr key={stage}>
            <th scope="row">{STAGE_LABELS[stage]}</th>
            <td>
              <ActionForm
                key={dueOn}
                action={setDeadlineAction}
                fixed={{ fiscalYear, stage, seen: dueOn ?? "" }}
                submit="保存"
                inline
              >
                <ActionField
                  name="dueOn"
                  label={`${STAGE_LABELS[stage]}报送期限`}
                  type="date"
                  defaultValue={dueOn ?? ""}
                  cell
                />
              </ActionForm>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ExtensionTable({ fiscalYear, extensions }: { fiscalYear: number; extensions: readonly ExtensionView[] }) {
  return (
    <table className={styles.table} aria-label="延期报送">
      <thead>
        <tr>
          <th scope="col">阶段</th>
          <th scope="col">部门</th>
          <th scope="col">延期至</th>
          <th scope="col">理由</th>
          <th scope="col">办理</th>
        </tr>
      </thead>
      <tbody>
        {extensions.map(({ stage, departmentId, code, name, dueOn, reason }) => (
          <tr key={`${stage} ${departmentId}`}>
            <td>{STAGE_LABELS[stage]}</td>
            <th scope="row">
              {code} {name}
            </th>
            <td className={styles.tight}>{dueOn}</td>
            <td>{reason}</td>
            <td>
              <ActionForm
                action={withdrawExtensionAction}
                fixed={{ fiscalYear, stage, department: departmentId }}
                submit="撤销"
                ask={`撤销 ${name} ${STAGE_LABELS[stage]}的延期？`}
                inline
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 报送期限 of each stage, and the departments that may take longer. */
export function DeadlineSection({ view }: { view: DeadlinesView }) {
  const { fiscalYear, deadlines, extensions } = view;
  return (
    <section className={styles.section}>
      <h2>{fiscalYear} 年预算报送期限</h2>
      <p className={styles.explained}>
        各部门在期限之前报送；不设期限时留空。改期、延期对各部门当即生效，并记入管理历史。批复之后的期限按法定天数计算，不在这里设置。
      </p>
      <DeadlineTable {...view} />
      {extensions.length > 0 && <ExtensionTable fiscalYear={fiscalYear} extensions={extensions} />}
      {deadlines.some(({ dueOn }) => dueOn !== null) && (
        <details>
          <summary>为个别部门延期</summary>
          <ActionForm action={extendDeadlineAction} fixed={{ fiscalYear }} submit="延期" done="已延期。">
            <ActionField
              name="stage"
              label="阶段"
              choices={REPORTED_STAGES.map((stage) => ({ value: stage, label: STAGE_LABELS[stage] }))}
            />
            <ActionField name="codes" label="部门编码" help="可填多个，用顿号或空格隔开" />
            <ActionField name="dueOn" label="延期至" type="date" />
            <ActionField name="reason" label="理由" maxLength={200} />
          </ActionForm>
        </details>
      )}
    </section>
  );
}
