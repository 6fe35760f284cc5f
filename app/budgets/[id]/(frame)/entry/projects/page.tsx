import type { Metadata } from "next";
import { ProjectList } from "@/components/entry-forms/project-list";
import { budgetTitle } from "../../../title";

interface Props {
  params: Promise<{ id: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return budgetTitle(params, "项目支出");
}

export default function ProjectsPage() {
  return <ProjectList />;
}
