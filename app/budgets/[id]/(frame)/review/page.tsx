import type { Metadata } from "next";
import { CommentButton } from "@/components/comments/comment-button";
import { Link } from "@/components/controls/link";
import { MapGrid } from "@/components/review-map/map-grid";
import { nextNotTicked } from "@/components/review-map/next-part";
import styles from "@/components/review-map/review-map.module.css";
import { NextReview } from "@/components/todos/next-review";
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

function Counts({ budgetId, map }: { budgetId: string; map: ReviewMap }) {
  const { parts, mayMark, because, revision } = map;
  const opened = parts.filter((part) => part.opened).length;
  const ticked = parts.filter((part) => part.ticked).length;
  const byAnybody = parts.filter(({ ticks }) => ticks.length > 0).length;
  const changed = parts.filter(({ changedSince }) => changedSince !== null);
  const since = Math.max(...changed.map(({ changedSince }) => changedSince ?? 0));
  return (
    <div className={styles.counts}>
      {mayMark && (
        <span>
          您已打开 {opened}、已审 {ticked}，共 {parts.length} 部分
        </span>
      )}
      <span>
        各审核人合计已审 {byAnybody} / {parts.length}
      </span>
      {mayMark && changed.length > 0 && (
        <>
          <strong>您看过以后有变动的 {changed.length} 部分</strong>
          <Link href={`/budgets/${budgetId}/compare?from=${since}&to=${revision}`}>改了什么：与修订 {since} 对比</Link>
        </>
      )}
      {!mayMark && <span className={styles.hint}>{because}</span>}
    </div>
  );
}

interface PageProps extends Props {
  searchParams: Promise<{ only?: string | string[] }>;
}

export default async function ReviewPage({ params, searchParams }: PageProps) {
  const { id } = await params;
  const { only } = await searchParams;
  const map = await loadReviewMap(id);
  const next = map.mayMark ? nextNotTicked(map, "") : undefined;
  const changedOnly = only === "changed";
  const hasChanged = map.mayMark && map.parts.some(({ changedSince }) => changedSince !== null);
  return (
    <>
      <PageHead
        actions={
          <>
            {hasChanged && (
              <Action href={`/budgets/${id}/review${changedOnly ? "" : "?only=changed"}`}>
                {changedOnly ? "看全部" : "只看变动"}
              </Action>
            )}
            {next && (
              <Action href={`/budgets/${id}/${next.path}`} primary>
                下一个未审：{next.label}
              </Action>
            )}
            <CommentButton subject={WHOLE_BUDGET} label="整份预算" />
            <NextReview budgetId={id} />
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
            <Counts budgetId={id} map={map} />
            <MapGrid budgetId={id} map={map} changedOnly={changedOnly} />
          </>
        )}
      </div>
    </>
  );
}
