import type { Metadata } from "next";
import { ProjectForm } from "@/components/entry-forms/project-form";
import { budgetTitle } from "../../../../title";

interface Props {
  params: Promise<{ id: string; project: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return budgetTitle(params, "项目");
}

export default async function ProjectPage({ params }: Props) {
  const { project } = await params;
  return <ProjectForm key={project} projectKey={project} />;
}
