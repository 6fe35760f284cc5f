import type { Metadata } from "next";
import { CommentButton } from "@/components/comments/comment-button";
import { CommentTable } from "@/components/comments/comment-table";
import styles from "@/components/review-map/review-map.module.css";
import { PageHead } from "@/components/ui/page-head";
import { WHOLE_BUDGET } from "@/lib/domain/places";
import { loadComments } from "@/lib/features/comments/loaders";
import { budgetTitle } from "../../../title";

interface Props {
  params: Promise<{ id: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return budgetTitle(params, "批注");
}

export default async function CommentsPage({ params }: Props) {
  const { id } = await params;
  // The list itself is kept by the frame; the page only sees to it that the person may open it.
  const { threads } = await loadComments(id);
  return (
    <>
      <PageHead actions={<CommentButton subject={WHOLE_BUDGET} label="整份预算" />}>
        <h1>批注</h1>
        {threads.length > 0 && (
          <span>
            按 <kbd>F9</kbd> 逐条查看未解决的批注
          </span>
        )}
      </PageHead>
      <div className={styles.page}>
        <CommentTable />
      </div>
    </>
  );
}
