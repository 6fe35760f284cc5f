import type { Metadata } from "next";
import { StatePage } from "@/components/ui/state-page";

export const metadata: Metadata = { title: "没有这张表" };

export default function TableNotFound() {
  return (
    <StatePage title="没有这张表">
      <p>这套表里没有这张表。请在左侧打开“套表”，从目录中选择。</p>
    </StatePage>
  );
}
