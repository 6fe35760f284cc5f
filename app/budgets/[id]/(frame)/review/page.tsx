import type { Metadata } from "next";
import { CommentButton } from "@/components/comments/comment-button";
import { MapGrid } from "@/components/review-map/map-grid";
import { nextNotTicked } from "@/components/review-map/next-part";
import styles from "@/components/review-map/review-map.module.css";
import { Action } from "@/components/ui/action";
import { PageHead } from "@/components/ui/page-head";
import { WHOLE_BUDGET } from "@/lib/domain/places";
import { loadReviewMap } from "@/lib/features/review/loaders";
import type { ReviewMap } from "@/lib/features/review/types";
import { budgetTitle } from "../../title";

interface Props {
  params: Promise<{ id: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return budgetTitle(params, "审阅进度");
}

function Counts({ map }: { map: ReviewMap }) {
  const { parts, mayMark, because } = map;
  const opened = parts.filter((part) => part.opened).length;
  const ticked = parts.filter((part) => part.ticked).length;
  const byAnybody = parts.filter(({ ticks }) => ticks.length > 0).length;
  return (
    <p className={styles.counts}>
      {mayMark && (
        <span>
          您已打开 {opened}、已审 {ticked}，共 {parts.length} 部分
        </span>
      )}
      <span>
        各审核人合计已审 {byAnybody} / {parts.length}
      </span>
      {!mayMark && <span className={styles.hint}>{because}</span>}
    </p>
  );
}

export default async function ReviewPage({ params }: Props) {
  const { id } = await params;
  const map = await loadReviewMap(id);
  const next = map.mayMark ? nextNotTicked(map, "") : undefined;
  return (
    <>
      <PageHead
        actions={
          <>
            {next && (
              <Action href={`/budgets/${id}/${next.path}`} primary>
                下一个未审：{next.label}
              </Action>
            )}
            <CommentButton subject={WHOLE_BUDGET} label="整份预算" />
          </>
        }
      >
        <h1>审阅进度</h1>
        {map.revision !== null && <span>修订 {map.revision}</span>}
      </PageHead>
      <div className={styles.page}>
        {map.revision === null ? (
          <p className={styles.none}>预算还没有提交过。提交后，这里列出各张表、说明各部分和各项目的审阅情况。</p>
        ) : (
          <>
            <Counts map={map} />
            <MapGrid budgetId={id} map={map} />
          </>
        )}
      </div>
    </>
  );
}
