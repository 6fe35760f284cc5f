import type { Metadata } from "next";
import { Origins } from "@/components/narrative/figure-origin";
import { gapCount } from "@/components/narrative/gaps";
import { NarrativeDocument } from "@/components/narrative/narrative-document";
import { NarrativeOutline } from "@/components/narrative/narrative-outline";
import { SelectedParagraph } from "@/components/narrative/selected-paragraph";
import { SeenSections } from "@/components/review-map/seen-sections";
import { TickButton } from "@/components/review-map/tick-button";
import { FigureField } from "@/components/tables/figure-field";
import { PageHead } from "@/components/ui/page-head";
import { PrintButton } from "@/components/ui/print-button";
import scroll from "@/components/ui/scroll.module.css";
import type { Narrative } from "@/lib/domain/narrative/types";
import { loadBudget } from "@/lib/features/budgets/loaders";
import { loadOwnReview } from "@/lib/features/review/loaders";
import type { ReviewMap } from "@/lib/features/review/types";
import { budgetTitle } from "../../title";
import styles from "./narrative.module.css";

interface Props {
  params: Promise<{ id: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return budgetTitle(params, "部门预算情况说明");
}

/** The parts of the narrative with the reviewer's marks; none for whoever does not review. */
function partsOf(map: ReviewMap | null, { sections }: Narrative) {
  if (!map || map.revision === null) return [];
  const { parts, revision } = map;
  return sections.flatMap(({ key }) => {
    const part = parts.find(({ subject }) => subject === `section:${key}`);
    return part ? [{ ...part, section: key, revision }] : [];
  });
}

export default async function NarrativePage({ params }: Props) {
  const { id } = await params;
  const { disclosure } = await loadBudget(id);
  const gaps = gapCount(disclosure.narrative);
  const map = await loadOwnReview(id);
  const parts = partsOf(map, disclosure.narrative);
  const ticks = new Map(
    parts.map(({ section, subject, label, ticked, revision }) => [
      section,
      <TickButton key={subject} budgetId={id} {...{ subject, label, ticked, revision }} />,
    ]),
  );
  const unseen = parts.filter(({ opened }) => !opened);
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
          <NarrativeOutline narrative={disclosure.narrative} beside={ticks} />
          <NarrativeDocument narrative={disclosure.narrative} origins={new Origins(id, disclosure)} />
        </div>
      </FigureField>
      <SelectedParagraph />
      {unseen[0] && <SeenSections budgetId={id} revision={unseen[0].revision} sections={unseen} />}
    </>
  );
}
