import type { Metadata } from "next";
import { ProjectForm } from "@/components/entry-forms/project-form";
import { ReviewBar } from "@/components/review-map/review-bar";
import { loadEntry } from "@/lib/features/entry/loaders";
import { loadOwnReview } from "@/lib/features/review/loaders";
import { budgetTitle } from "../../../../title";

interface Props {
  params: Promise<{ id: string; project: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return budgetTitle(params, "项目");
}

export default async function ProjectPage({ params }: Props) {
  const { id, project } = await params;
  const name = decodeURIComponent(project);
  const { rows } = await loadEntry(id);
  const code = rows.project.find(({ key }) => key === name)?.value.code ?? name;
  const review = <ReviewBar budgetId={id} map={await loadOwnReview(id)} subject={`project:${code}`} />;
  return <ProjectForm key={project} name={name} review={review} />;
}
