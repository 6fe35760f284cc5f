import type { Metadata } from "next";
import { listHref } from "@/components/admin/list-filters";
import { unitOf } from "@/components/board/amounts";
import styles from "@/components/board/board.module.css";
import { BoardDesk } from "@/components/board/board-desk";
import { BoardFilters } from "@/components/board/board-filters";
import { boardHref } from "@/components/board/board-href";
import { BoardSummary } from "@/components/board/board-summary";
import { BoardTable } from "@/components/board/board-table";
import { Action } from "@/components/ui/action";
import { PageHead } from "@/components/ui/page-head";
import { PageLinks } from "@/components/ui/page-links";
import { PrintButton } from "@/components/ui/print-button";
import { loadBoard, loadBoardSteps } from "@/lib/features/board/loaders";
import { boardQuery, readBoardConditions } from "@/lib/features/board/schema";
import { setsAllCeilings } from "@/lib/features/ceilings/loaders";
import { loadMayRemind } from "@/lib/features/reminders/loaders";

export const metadata: Metadata = { title: "编报进度" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function BoardPage({ searchParams }: Props) {
  const board = await loadBoard(readBoardConditions(await searchParams));
  const steps = await loadBoardSteps();
  const reminds = await loadMayRemind();
  const { conditions, counts, total, year, page, pages } = board;
  return (
    <>
      <PageHead
        actions={
          <>
            <Action href={listHref("/consolidated", { year, section: conditions.section })}>汇总套表</Action>
            <Action href={`/api/board?${boardQuery(conditions)}`} download>
              导出 Excel
            </Action>
            {(await setsAllCeilings()) && <Action href={`/board/ceilings?year=${year}`}>控制数</Action>}
            <PrintButton>打印</PrintButton>
          </>
        }
      >
        <h1>{year} 年编报进度</h1>
        <BoardSummary conditions={conditions} counts={counts} />
      </PageHead>
      <div className={styles.page}>
        <BoardFilters board={board} />
        {total.departments > 0 ? (
          <BoardDesk
            office={board.office}
            steps={steps}
            remindsOf={reminds ? year : null}
            foot={
              <PageLinks
                href={(to) => boardHref(conditions, { page: to })}
                page={page}
                pages={pages}
                total={`共 ${total.departments} 个部门，金额单位：${unitOf(conditions.unit).label}`}
              />
            }
          >
            <BoardTable board={board} choosing={steps.length > 0 || reminds} />
          </BoardDesk>
        ) : (
          <p>没有符合条件的部门，请放宽条件。</p>
        )}
      </div>
    </>
  );
}
