import type { Metadata } from "next";
import styles from "@/components/board/board.module.css";
import { CeilingsUpload } from "@/components/board/ceilings-upload";
import { Link } from "@/components/controls/link";
import { Action } from "@/components/ui/action";
import { PageHead } from "@/components/ui/page-head";
import scroll from "@/components/ui/scroll.module.css";
import { loadCeilingsDesk } from "@/lib/features/ceilings/loaders";
import { readYear } from "@/lib/features/ceilings/schema";

export const metadata: Metadata = { title: "控制数" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function CeilingsPage({ searchParams }: Props) {
  const { year, years, budgets, withCeilings } = await loadCeilingsDesk(readYear((await searchParams).year));
  return (
    <>
      <PageHead
        actions={
          <>
            <Action href={`/api/board/ceilings?year=${year}`} download>
              下载 {year} 年控制数表
            </Action>
            <Action href="/board">编报进度</Action>
          </>
        }
      >
        <h1>{year} 年控制数</h1>
        <span>
          {budgets} 份预算，已有控制数 {withCeilings} 份；下载的表已填好现有的控制数，在 Excel 或 WPS 中填好后上传
        </span>
        {years
          .filter((one) => one !== year)
          .map((one) => (
            <Link key={one} href={`/board/ceilings?year=${one}`}>
              {one} 年
            </Link>
          ))}
      </PageHead>
      <div className={`${scroll.scroll} ${styles.ceilings}`}>
        <CeilingsUpload key={year} year={year} />
      </div>
    </>
  );
}
