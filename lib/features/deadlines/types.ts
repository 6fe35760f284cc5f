import type { ReportedStage } from "@/lib/domain/workflow";

/** 延期报送 as the page of 编制年度 shows it; days are YYYY-MM-DD. */
export interface ExtensionView {
  stage: ReportedStage;
  departmentId: string;
  code: string;
  name: string;
  dueOn: string;
  reason: string;
}

/** 报送期限 of the year that is being prepared. */
export interface DeadlinesView {
  fiscalYear: number;
  /** every stage that can have one, in their order; null: none is set */
  deadlines: { stage: ReportedStage; dueOn: string | null }[];
  /** by stage and department */
  extensions: ExtensionView[];
}
