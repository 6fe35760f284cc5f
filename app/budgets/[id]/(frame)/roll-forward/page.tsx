import type { Metadata } from "next";
import styles from "@/components/roll-forward/roll-forward.module.css";
import { RollForwardForm } from "@/components/roll-forward/roll-forward-form";
import { Action } from "@/components/ui/action";
import { PageHead } from "@/components/ui/page-head";
import scroll from "@/components/ui/scroll.module.css";
import { loadRollForward } from "@/lib/features/roll-forward/loaders";
import { budgetTitle } from "../../title";

interface Props {
  params: Promise<{ id: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return budgetTitle(params, "生成下年预算");
}

function Told({ heading, sentences }: { heading: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>{heading}</h2>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

export default async function RollForwardPage({ params }: Props) {
  const { id } = await params;
  const view = await loadRollForward(id);
  const nextYear = view && view.fiscalYear + 1;
  return (
    <>
      <PageHead>
        <h1>生成下年预算</h1>
        {view && (
          <span>
            以 {view.fiscalYear} 年已签发的修订 {view.revision} 为基础
          </span>
        )}
      </PageHead>
      <div className={`${scroll.scroll} ${styles.page}`}>
        {!view && <p>这份预算还没有签发。签发后，可以在这里把它作为上年数，并生成下一年度预算的草稿。</p>}
        {view?.next && (
          <>
            <p className={styles.done}>
              {nextYear} 年预算已经生成。{" "}
              <Action href={`/budgets/${view.next.id}/entry/basic`}>打开 {nextYear} 年预算</Action>
            </p>
            <Told heading="带入了" sentences={view.next.carried} />
            <Told heading="没有带入" sentences={view.next.left} />
          </>
        )}
        {view && nextYear && !view.next && (
          <>
            <Told heading={`将带入 ${nextYear} 年`} sentences={view.carried} />
            <Told heading="不带入" sentences={view.left} />
            <RollForwardForm
              budgetId={id}
              revision={view.revision}
              nextYear={nextYear}
              projects={view.projects}
              asked={view.asked}
            />
          </>
        )}
      </div>
    </>
  );
}
