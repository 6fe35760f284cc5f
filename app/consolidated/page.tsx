import type { Metadata } from "next";
import { Answered } from "@/components/consolidated/answered";
import styles from "@/components/consolidated/consolidated.module.css";
import { ofConsolidated } from "@/components/consolidated/place";
import { SelectionForm } from "@/components/consolidated/selection-form";
import { inWords, WhatIsIn } from "@/components/consolidated/what-is-in";
import { DirectoryTable } from "@/components/tables/directory-table";
import { SheetTabs } from "@/components/tables/sheet-tabs";
import { sheetHref } from "@/components/tables/table-href";
import { TableKeys } from "@/components/tables/table-keys";
import { Action } from "@/components/ui/action";
import { PageHead } from "@/components/ui/page-head";
import scroll from "@/components/ui/scroll.module.css";
import { loadAnswer, loadChoice, type Query } from "@/lib/features/consolidated/loaders";

export const metadata: Metadata = { title: "汇总套表" };

export default async function ConsolidatedPage({ searchParams }: { searchParams: Promise<Query> }) {
  const choice = await loadChoice(await searchParams);
  const asked = await loadAnswer<"contents">(choice, { kind: "contents" });
  const contents = asked?.state === "made" ? asked.made : null;
  const place = ofConsolidated(choice.conditions);
  const entries = contents?.directory ?? [];
  const [first] = entries;
  return (
    <>
      <PageHead
        actions={
          contents && (
            <>
              <Action href={`/consolidated/print${place.query}`}>打印全部</Action>
              <Action href={`/api/consolidated/workbook${place.query}`} download primary>
                导出 Excel
              </Action>
            </>
          )
        }
      >
        <h1 id="directory">汇总套表</h1>
        <span>{contents?.departmentName}</span>
      </PageHead>
      <div className={`${scroll.scroll} ${styles.page}`}>
        <SelectionForm choice={choice} />
        {choice.selection && <p>{inWords(choice)}</p>}
        {choice.selection && <WhatIsIn choice={choice} contents={contents} />}
        <Answered choice={choice} asked={asked}>
          {() => <DirectoryTable place={place} entries={entries} />}
        </Answered>
      </div>
      {contents && <SheetTabs place={place} entries={entries} current={null} />}
      <TableKeys previous={null} next={first ? sheetHref(place, first.key) : null} />
    </>
  );
}
