import type { Metadata } from "next";
import styles from "@/components/compare/compare.module.css";
import type { Difference } from "@/components/compare/difference";
import { DifferenceList } from "@/components/compare/difference-list";
import { differencesOf, totalWords } from "@/components/compare/differences";
import { StateChoice, type StateOption } from "@/components/compare/state-choice";
import { YearTable } from "@/components/compare/year-table";
import { PageHead } from "@/components/ui/page-head";
import { compare, compareYears } from "@/lib/domain/compare";
import type { Disclosure } from "@/lib/domain/disclosure";
import { REVISION_STATUS_LABELS, STAGE_LABELS } from "@/lib/domain/labels";
import { loadBudget } from "@/lib/features/budgets/loaders";
import type { LoadedBudget } from "@/lib/features/budgets/types";
import { loadLastYear, loadRevision, loadRevisions } from "@/lib/features/revisions/loaders";
import type { RevisionItem } from "@/lib/features/revisions/types";
import { budgetTitle } from "../../title";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ from?: string | string[]; to?: string | string[] }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return budgetTitle(params, "对比");
}

function optionsOf({ head }: LoadedBudget, revisions: readonly RevisionItem[]): StateOption[] {
  return [
    ...(head.status === "draft" ? [{ value: "draft", label: "现稿（草稿）" }] : []),
    ...revisions.map(({ number, stage, status }) => ({
      value: String(number),
      label: `修订 ${number}（${STAGE_LABELS[stage]}，${REVISION_STATUS_LABELS[status]}）`,
    })),
    { value: "last", label: `上年（${head.fiscalYear - 1} 年）` },
  ];
}

/** What is compared when nothing was chosen: the latest state with the one before it, the first with last year. */
function chosen(options: readonly StateOption[], query: { from?: string | string[]; to?: string | string[] }) {
  const known = (value: string | string[] | undefined) => options.find((one) => one.value === value)?.value;
  const to = known(query.to) ?? options[0]?.value ?? "draft";
  const after = options.findIndex(({ value }) => value === to);
  return { from: known(query.from) ?? options[after + 1]?.value ?? "last", to };
}

async function disclosureAt(budget: LoadedBudget, state: string): Promise<Disclosure> {
  if (state === "draft") return budget.disclosure;
  return (await loadRevision(budget.head.id, Number(state)))?.disclosure ?? budget.disclosure;
}

/** Beyond this a page would be slow to load, and nobody reads on: the tables themselves show the rest. */
const LOADED = 5000;

function Listed({ differences }: { differences: readonly Difference[] }) {
  return (
    <>
      {differences.length > LOADED && (
        <p className={styles.none}>
          共有 {differences.length} 处不同，以下载入前 {LOADED} 处；其余请在各表中查看。
        </p>
      )}
      <DifferenceList differences={differences.slice(0, LOADED)} />
    </>
  );
}

function Differences({
  before,
  after,
  live,
  basis,
}: Record<"before" | "after" | "live", Disclosure> & Pick<LoadedBudget, "basis">) {
  const comparison = compare(before, after, basis);
  const differences = differencesOf(comparison, { before, after, live });
  if (differences.length === 0) return <p className={styles.none}>两者完全相同。</p>;
  const { lines, impact } = comparison;
  const total = totalWords(before, after);
  return (
    <>
      <p className={styles.summary}>
        支出明细 {lines.length} 条不同，涉及 {impact.tables.length} 张表 {impact.cells.length} 个单元格、
        {impact.sentences.length} 句说明{total && `；${total}`}。按 <kbd>F7</kbd> 逐处查看。
      </p>
      <Listed differences={differences} />
    </>
  );
}

/** What is printed otherwise than last year; lines have no names that would last over years. */
function printedDifferences(last: Disclosure, current: Disclosure, budget: LoadedBudget): Difference[] {
  const compared = { before: last, after: current, live: budget.disclosure };
  const all = differencesOf(compare(last, current, budget.basis), compared);
  return all.filter(({ kind }) => kind === "cell" || kind === "sentence");
}

async function Years({ budget, current }: { budget: LoadedBudget; current: Disclosure }) {
  const last = await loadLastYear(budget.head);
  const years = compareYears(last?.disclosure ?? null, current, budget.basis);
  if (!years) return <p className={styles.none}>没有上年的预算，也没有录入上年数，不能与上年对比。</p>;
  const span = [budget.head.fiscalYear - 1, budget.head.fiscalYear] as const;
  return (
    <>
      <p className={styles.summary}>
        {last
          ? `上年取自 ${last.fiscalYear} 年预算修订 ${last.number}，按功能科目、部门经济科目、支出类别和资金来源对比。`
          : "本系统没有上年的预算，上年取自“上年数”，只按功能科目、支出类别和资金来源对比。"}
      </p>
      <YearTable title="支出" years={span} changes={years.expenditure} />
      <YearTable title="收入" years={span} changes={years.income} />
      {last && <Listed differences={printedDifferences(last.disclosure, current, budget)} />}
    </>
  );
}

export default async function ComparePage({ params, searchParams }: Props) {
  const { id } = await params;
  const budget = await loadBudget(id);
  const options = optionsOf(budget, await loadRevisions(id));
  const { from, to } = chosen(options, await searchParams);
  const after = await disclosureAt(budget, to);
  return (
    <>
      <PageHead>
        <h1>对比</h1>
        <StateChoice options={options} from={from} to={to} />
      </PageHead>
      <div className={styles.page}>
        {from === "last" ? (
          <Years budget={budget} current={after} />
        ) : (
          <Differences
            before={await disclosureAt(budget, from)}
            after={after}
            live={budget.disclosure}
            basis={budget.basis}
          />
        )}
      </div>
    </>
  );
}
