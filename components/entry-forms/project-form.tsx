"use client";

import type { ReactNode } from "react";
import { PROJECT_CATEGORY_TERMS, PROJECT_TIER_TERMS } from "@/lib/domain/labels";
import { useBasis } from "../basis/basis-provider";
import { CommentButton } from "../comments/comment-button";
import { rowId } from "../entry/autosave-machine";
import { useEntry } from "../entry-workspace/entry-context";
import { EntryFrame } from "../entry-workspace/entry-frame";
import { useProjectKey } from "../entry-workspace/use-project-key";
import { FilesButton } from "../trace/files-button";
import { Action } from "../ui/action";
import { StatePage } from "../ui/state-page";
import { AmountField, AreaField, choicesOf, SelectField, TextField } from "./fields";
import { projectInput } from "./form-inputs";
import { projectForm } from "./form-schemas";
import styles from "./forms.module.css";
import { IndicatorTable } from "./indicator-table";
import { RowFormScope, RowMessages } from "./row-form-context";
import { useUnitChoices } from "./unit-choices";
import { useRowForm } from "./use-row-form";

const CATEGORIES = choicesOf(PROJECT_CATEGORY_TERMS);
const TIERS = choicesOf(PROJECT_TIER_TERMS);

function Form({ projectKey, review }: { projectKey: string; review: ReactNode }) {
  const { rows, budgetId, canEdit } = useEntry();
  const { choices } = useUnitChoices();
  const row = rows.project.find(({ key }) => key === projectKey) ?? null;
  const of = useRowForm({ entity: "project", rowKey: projectKey, row, schema: projectForm, inputOf: projectInput });
  const base = `/budgets/${budgetId}/entry/projects`;
  const { projectWeightTotals } = useBasis().edition(rows.head.edition).parameters;
  const path = `projects[${row ? rows.project.indexOf(row) : rows.project.length}]`;
  const hasLines = row !== null && rows.line.some(({ value }) => value.project === row.value.code);
  return (
    <EntryFrame
      title={`项目 · ${row?.value.name ?? "新项目"}`}
      actions={
        <>
          {review}
          <Action href={base}>返回项目列表</Action>
          {row && <CommentButton subject={`book:${path}`} label="本项目" />}
          {row && <FilesButton subject={`book:${path}`} label="本项目" />}
          {row && <Action href={`${base}/${projectKey}/lines`}>支出明细</Action>}
        </>
      }
    >
      <div className={styles.page}>
        <RowFormScope of={of} readOnly={row !== null && !canEdit(row.value.unit)}>
          <RowMessages fields={[""]} />
          <section className={styles.section} aria-label="项目基本情况">
            <div className={styles.grid}>
              <TextField name="code" label="项目编码" />
              <TextField name="name" label="项目名称" />
              <SelectField name="unit" label="单位" choices={choices} fixed={hasLines} />
              <SelectField name="category" label="项目类别" choices={CATEGORIES} />
              <SelectField name="tier" label="项目级别" choices={TIERS} />
              <TextField name="supervisor" label="业务主管部门" />
              <AmountField name="localTransfer" label="补助镇街" />
              <AreaField name="overview" label="项目概况" rows={4} />
              <AreaField name="objective" label="当年绩效目标" rows={4} />
            </div>
          </section>
          <section className={styles.section} aria-labelledby="indicators">
            <h2 id="indicators">绩效指标</h2>
            <IndicatorTable totals={projectWeightTotals} path={`${path}.indicators`} />
          </section>
        </RowFormScope>
      </div>
    </EntryFrame>
  );
}

/** One project: what it is, its objective and indicators. @param name the key of its row, or its code @param review the reviewer's tick */
export function ProjectForm({ name, review }: { name: string; review: ReactNode }) {
  const { drafts, budgetId } = useEntry();
  const known = useProjectKey(name);
  // A project that is begun and then saved stays the same form: what is typed meanwhile is not to go.
  const key = known ?? (drafts.has(rowId({ entity: "project", key: name })) ? name : null);
  if (key !== null) return <Form key={key} projectKey={key} review={review} />;
  return (
    <StatePage
      title="没有这个项目"
      actions={<Action href={`/budgets/${budgetId}/entry/projects`}>返回项目列表</Action>}
    >
      <p>项目可能已被删除，请从项目列表重新打开。</p>
    </StatePage>
  );
}
