"use client";

import { useMemo } from "react";
import { Action } from "../ui/action";
import { StatePage } from "../ui/state-page";
import { useEntry } from "./entry-context";
import { LineScreen } from "./line-screen";
import type { LineHome } from "./typed-line";
import { useProjectKey } from "./use-project-key";

/** The lines of one project. @param name the key of its row, or its code */
export function ProjectLines({ name }: { name: string }) {
  const { rows, budgetId } = useEntry();
  const projectKey = useProjectKey(name);
  const project = rows.project.find(({ key }) => key === projectKey)?.value ?? null;
  const [unitCode, code] = [project?.unit ?? null, project?.code ?? null];
  const home = useMemo(
    (): LineHome | null => (unitCode && code ? { unit: unitCode, class: "project", project: code } : null),
    [unitCode, code],
  );
  if (!home || !project) {
    return (
      <StatePage
        title="没有这个项目"
        actions={
          <Action href={`/budgets/${budgetId}/entry/projects`} primary>
            返回项目支出
          </Action>
        }
      >
        项目可能已被删除，或不属于您能查看的单位。
      </StatePage>
    );
  }
  return <LineScreen key={projectKey} title={`项目支出 · ${project.name}`} home={home} />;
}
