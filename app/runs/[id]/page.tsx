import type { Metadata } from "next";
import { RunProgress } from "@/components/packet-runs/run-progress";
import { loadRun } from "@/lib/features/packet-runs/loaders";

export const metadata: Metadata = { title: "批量生成进度" };

interface Props {
  params: Promise<{ id: string }>;
}

export default async function RunPage({ params }: Props) {
  return <RunProgress loaded={await loadRun((await params).id)} />;
}
