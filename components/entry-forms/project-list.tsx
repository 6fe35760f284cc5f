"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Project } from "@/lib/domain/book/types";
import { PROJECT_CATEGORY_TERMS, PROJECT_TIER_TERMS } from "@/lib/domain/labels";
import { weightOf } from "@/lib/domain/rules/catalogue/jx-forms";
import { displayAmount } from "../../lib/domain/money";
import { Link } from "../controls/link";
import { rowId } from "../entry/autosave-machine";
import { useEntry } from "../entry-workspace/entry-context";
import { EntryFrame } from "../entry-workspace/entry-frame";
import styles from "./forms.module.css";
import { nextProjectCode } from "./next-project-code";
import { ToolButton } from "./tool-button";
import { useUnitChoices } from "./unit-choices";
import { useListRows } from "./use-list-rows";

/** 当年预算 of a project as its form prints it, exact; null while it is computed. */
function useProjectMoney(): (project: Project) => string {
  const { disclosure, amountView } = useEntry();
  return ({ code, tier }) => {
    const figure = disclosure?.figures.get(
      `${tier === "key" ? "keyProjects" : "generalProjects"}:${code}!budget.amount`,
    );
    return figure ? displayAmount(figure.fen, amountView) : "";
  };
}

/** Why a project cannot be deleted; null when it can. */
function useKeptBecause(): (code: string) => string | null {
  const { rows } = useEntry();
  return (code) => {
    const lines = rows.line.filter(({ value }) => value.project === code).length;
    const purchases = rows.procurement.filter(({ value }) => value.project === code).length;
    if (lines > 0) return `有 ${lines} 行支出明细，删除明细后才能删除项目`;
    return purchases > 0 ? `有 ${purchases} 项政府采购，改列后才能删除项目` : null;
  };
}

/** Takes a project out, with its texts and indicators, once that was asked. */
function RemoveProject({
  project: { name, indicators },
  kept,
  onRemove,
}: {
  project: Project;
  /** why it cannot be; null when it can */
  kept: string | null;
  onRemove: () => void;
}) {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <ToolButton
        disabled={kept !== null}
        title={kept ?? undefined}
        onClick={() => setAsking(true)}
        aria-label={kept ? `删除${name}（${kept}）` : `删除${name}`}
      >
        删除
      </ToolButton>
    );
  }
  const what = indicators.length > 0 ? `连同绩效目标和 ${indicators.length} 项指标删除？` : "连同绩效目标删除？";
  return (
    <span role="alertdialog" aria-label={`删除${name}`} className={styles.asked}>
      {what}
      <ToolButton autoFocus onClick={() => setAsking(false)} aria-label={`不删除${name}`}>
        不删除
      </ToolButton>
      <ToolButton onClick={onRemove} aria-label={`确认删除${name}`}>
        确认删除
      </ToolButton>
    </span>
  );
}

function ProjectTable() {
  const { drafts, budgetId, canEdit, amountView, book } = useEntry();
  const list = useListRows("project");
  const money = useProjectMoney();
  const keptBecause = useKeptBecause();
  const base = `/budgets/${budgetId}/entry/projects`;
  const unitName = (code: string) => book.units.find((unit) => unit.code === code)?.name ?? code;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">编码</th>
          <th scope="col">项目名称</th>
          <th scope="col">单位</th>
          <th scope="col">类别</th>
          <th scope="col">级别</th>
          <th scope="col" className={styles.figure}>
            当年预算（{amountView === "yuan" ? "元" : "万元"}）
          </th>
          <th scope="col" className={styles.figure}>
            指标权重合计
          </th>
          <th scope="col">操作</th>
        </tr>
      </thead>
      <tbody>
        {list.shown.map((item) => {
          const { key, row } = item;
          if (!row) {
            const form = drafts.get(rowId({ entity: "project", key }))?.value as
              | { form?: Partial<Project> }
              | undefined;
            return (
              <tr key={key} className={styles.open}>
                <td className={styles.text}>{form?.form?.code}</td>
                <th scope="row">
                  <Link href={`${base}/${key}`}>{form?.form?.name || "未命名的项目"}</Link>
                </th>
                <td className={styles.text} colSpan={5}>
                  未填完，尚未保存
                </td>
                <td>
                  <ToolButton onClick={() => list.remove(item)} aria-label="放弃未填完的项目">
                    放弃
                  </ToolButton>
                </td>
              </tr>
            );
          }
          const project = row.value;
          const kept = keptBecause(project.code);
          return (
            <tr key={key}>
              <td className={styles.text}>{project.code}</td>
              <th scope="row">
                <Link href={`${base}/${key}`}>{project.name}</Link>
              </th>
              <td className={styles.text}>{unitName(project.unit)}</td>
              <td className={styles.text}>{PROJECT_CATEGORY_TERMS[project.category]}</td>
              <td className={styles.text}>{PROJECT_TIER_TERMS[project.tier]}</td>
              <td className={styles.figure}>{money(project)}</td>
              <td className={styles.figure}>{project.indicators.length > 0 && weightOf(project.indicators)}</td>
              <td>
                <span className={styles.tools}>
                  <Link
                    className={styles.button}
                    href={`${base}/${key}/lines`}
                    aria-label={`${project.name}的支出明细`}
                  >
                    支出明细
                  </Link>
                  {canEdit(project.unit) && (
                    <RemoveProject project={project} kept={kept} onRemove={() => list.remove(item)} />
                  )}
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** 项目支出: the projects of the budget; each leads to its form and its lines. */
export function ProjectList() {
  const { rows, budgetId } = useEntry();
  const list = useListRows("project");
  const { choices, canAdd } = useUnitChoices();
  const router = useRouter();
  const add = () => {
    const key = list.add({
      code: nextProjectCode(rows.project.map(({ value }) => value.code)),
      name: "",
      unit: choices[0]?.value ?? "",
      category: "specificPurpose",
      tier: "general",
      supervisor: rows.project[0]?.value.supervisor ?? `${rows.head.department.code}-${rows.head.department.name}`,
      localTransfer: 0,
      overview: "",
      objective: "",
      indicators: [],
    });
    router.push(`/budgets/${budgetId}/entry/projects/${key}`);
  };
  return (
    <EntryFrame title="项目支出">
      <div className={styles.page}>
        <section aria-label="项目">
          {list.shown.length === 0 ? (
            <p className={styles.empty}>还没有项目。有项目支出时，请先增加项目，再填它的绩效目标和支出明细。</p>
          ) : (
            <ProjectTable />
          )}
          {canAdd && (
            <p className={styles.below}>
              <ToolButton onClick={add}>增加项目</ToolButton>
            </p>
          )}
        </section>
      </div>
    </EntryFrame>
  );
}
