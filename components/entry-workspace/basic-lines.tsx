"use client";

import { useMemo } from "react";
import { StatePage } from "../ui/state-page";
import { LineScreen } from "./line-screen";
import type { LineHome } from "./typed-line";
import { UnitChoice, useUnitChoice } from "./unit-choice";

/** 基本支出 of one unit after another. */
export function BasicLines() {
  const code = useUnitChoice().unit?.code ?? null;
  const home = useMemo(
    (): LineHome | null => (code === null ? null : { unit: code, class: "basic", project: null }),
    [code],
  );
  if (!home) {
    return <StatePage title="还没有单位">本预算还没有单位，请先导入预算或联系系统管理员添加单位。</StatePage>;
  }
  return <LineScreen key={home.unit} title="基本支出" beside={<UnitChoice />} home={home} />;
}
