import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Answered } from "@/components/consolidated/answered";
import styles from "@/components/consolidated/consolidated.module.css";
import { FormsTable } from "@/components/consolidated/forms-table";
import { ofConsolidated } from "@/components/consolidated/place";
import { inWords } from "@/components/consolidated/what-is-in";
import { FigureField } from "@/components/tables/figure-field";
import { neighboursOf } from "@/components/tables/sheet-entries";
import { SheetTabs } from "@/components/tables/sheet-tabs";
import { StatutoryTable } from "@/components/tables/statutory-table";
import { setHref, sheetHref } from "@/components/tables/table-href";
import { TableKeys } from "@/components/tables/table-keys";
import { Action } from "@/components/ui/action";
import { PageHead } from "@/components/ui/page-head";
import { PrintButton } from "@/components/ui/print-button";
import scroll from "@/components/ui/scroll.module.css";
import { loadAnswer, loadChoice, type Query } from "@/lib/features/consolidated/loaders";

export const metadata: Metadata = { title: "汇总套表" };

interface Props {
  params: Promise<{ table: string }>;
  searchParams: Promise<Query>;
}

export default async function ConsolidatedTablePage({ params, searchParams }: Props) {
  const { table } = await params;
  const choice = await loadChoice(await searchParams);
  const asked = await loadAnswer<"table">(choice, { kind: "table", table });
  const contents = asked?.state === "made" ? asked.made.contents : null;
  const place = ofConsolidated(choice.conditions);
  const entries = contents?.directory ?? [];
  const entry = entries.find((one) => one.key === table);
  if (contents && !entry) notFound();
  const { previous, next } = neighboursOf(entries, table);
  return (
    <>
      <PageHead
        actions={
          <>
            <Action href={setHref(place)}>汇总范围</Action>
            {previous && <Action href={sheetHref(place, previous.key)}>上一张 {previous.sheet}</Action>}
            {next && <Action href={sheetHref(place, next.key)}>下一张 {next.sheet}</Action>}
            <PrintButton>打印本表</PrintButton>
          </>
        }
      >
        <span>汇总 {entry?.sheet}</span>
        <span id="figure-help">点击数字查看各部门的金额；用方向键移动，按回车打开</span>
      </PageHead>
      <p className={styles.printed}>{inWords(choice)}</p>
      <FigureField className={`${scroll.scroll} ${scroll.flush}`}>
        <Answered choice={choice} asked={asked}>
          {({ contents: { unit }, shown }) =>
            shown?.kind === "table" ? (
              <StatutoryTable table={shown.table} prefix="t1" helpId="figure-help" />
            ) : (
              shown && <FormsTable table={table} title={entry?.title ?? ""} unit={unit} forms={shown} />
            )
          }
        </Answered>
      </FigureField>
      {contents && <SheetTabs place={place} entries={entries} current={table} />}
      <TableKeys previous={previous && sheetHref(place, previous.key)} next={next && sheetHref(place, next.key)} />
    </>
  );
}
