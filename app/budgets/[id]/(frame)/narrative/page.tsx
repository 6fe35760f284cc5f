import type { Metadata } from "next";
import { Origins } from "@/components/narrative/figure-origin";
import { gapCount } from "@/components/narrative/gaps";
import { NarrativeDocument } from "@/components/narrative/narrative-document";
import { NarrativeOutline } from "@/components/narrative/narrative-outline";
import { FigureField } from "@/components/tables/figure-field";
import { PageHead } from "@/components/ui/page-head";
import { PrintButton } from "@/components/ui/print-button";
import scroll from "@/components/ui/scroll.module.css";
import { loadBudget } from "@/lib/features/budgets/loaders";
import { budgetTitle } from "../../title";
import styles from "./narrative.module.css";

interface Props {
  params: Promise<{ id: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return budgetTitle(params, "部门预算情况说明");
}

export default async function NarrativePage({ params }: Props) {
  const { id } = await params;
  const { disclosure } = await loadBudget(id);
  const gaps = gapCount(disclosure.narrative);
  return (
    <>
      <PageHead actions={<PrintButton>打印说明</PrintButton>}>
        <span>说明</span>
        <span className={styles.legend}>
          <span className={styles.figure}>数字</span>来自套表，点击看来源
        </span>
        <span className={styles.legend}>
          <span className={styles.input}>细线</span>为人工填写
        </span>
        {gaps > 0 && (
          <span className={styles.legend}>
            <mark className={styles.gap}>待填写</mark>还有 {gaps} 处
          </span>
        )}
      </PageHead>
      <FigureField className={`${scroll.scroll} ${styles.field}`}>
        <div className={styles.page}>
          <NarrativeOutline narrative={disclosure.narrative} />
          <NarrativeDocument narrative={disclosure.narrative} origins={new Origins(id, disclosure)} />
        </div>
      </FigureField>
    </>
  );
}
