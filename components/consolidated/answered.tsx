import type { ReactNode } from "react";
import type { Asked, Choice } from "@/lib/features/consolidated/types";
import { StatePage } from "../ui/state-page";
import { ofConsolidated } from "./place";
import { Reading } from "./reading";

interface Props<T> {
  choice: Choice;
  /** null where there is no budget to consolidate */
  asked: Asked<T> | null;
  children: (made: T) => ReactNode;
}

/** What was asked about consolidated tables, or why it is not there: being made, refused, nothing to consolidate. */
export function Answered<T>({ choice, asked, children }: Props<T>) {
  if (asked === null) {
    return (
      <StatePage title="没有可以汇总的预算">
        {choice.leftOut.length > 0 ? "所选部门的预算都不符合条件，请放宽汇总范围。" : "请选择其他年度、归口或部门。"}
      </StatePage>
    );
  }
  if (asked.state === "reading") {
    return <Reading query={ofConsolidated(choice.conditions).query ?? ""} loaded={asked} />;
  }
  if (asked.state === "refused") {
    return (
      <StatePage title="不能汇总" role="alert">
        {asked.message}。可以在“部门”中去掉其中一个再汇总。
      </StatePage>
    );
  }
  return children(asked.made);
}
