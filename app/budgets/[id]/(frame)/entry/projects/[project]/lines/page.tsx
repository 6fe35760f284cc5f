import type { Metadata } from "next";
import { ProjectLines } from "@/components/entry-workspace/project-lines";
import { budgetTitle } from "../../../../../title";

interface Props {
  params: Promise<{ id: string; project: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return budgetTitle(params, "项目支出明细");
}

export default async function ProjectLinesPage({ params }: Props) {
  const { project } = await params;
  return <ProjectLines name={decodeURIComponent(project)} />;
}
