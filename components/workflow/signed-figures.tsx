import { formatForText, roundToPrinted, tableText, WAN_YUAN, zeroText } from "@/lib/domain/money";
import type { SignedFigures as Figures } from "@/lib/features/workflow/signing";
import { Link } from "../controls/link";
import styles from "./signed-figures.module.css";

const wan = (fen: number) => tableText(fen, WAN_YUAN) || zeroText(WAN_YUAN);

/** This year beside last year, as both are printed. */
function changeWords({ expenditure, priorExpenditure }: Figures): string {
  if (priorExpenditure === null) return "无上年数";
  const [now, before] = [expenditure, priorExpenditure].map((fen) => roundToPrinted(fen, WAN_YUAN));
  const difference = (now ?? 0) - (before ?? 0);
  if (difference === 0) return `上年 ${wan(priorExpenditure)}，持平`;
  const more = difference > 0 ? "增加" : "减少";
  return `上年 ${wan(priorExpenditure)}，${more} ${formatForText(Math.abs(difference), WAN_YUAN)}`;
}

function Since({ budgetId, since }: { budgetId: string; since: Figures["since"] }) {
  if (!since) return <p className={styles.hint}>此前没有签发过，没有可比的签发数。</p>;
  const { revision, told } = since;
  const shown = told.slice(0, SHOWN);
  return (
    <div>
      <h3>
        {told.length === 0
          ? `与上次签发的修订 ${revision} 相同`
          : `自上次签发（修订 ${revision}）以来变动 ${told.length} 处`}
      </h3>
      <ul className={styles.told}>
        {shown.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {told.length > 0 && (
        <Link href={`/budgets/${budgetId}/compare?from=${revision}`}>
          {told.length > SHOWN ? `还有 ${told.length - SHOWN} 处，全部对比` : "逐处对比"}
        </Link>
      )}
    </div>
  );
}

/** So many changes are read in place. */
const SHOWN = 8;

/** What is signed, as figures in 万元: the total and its change, “三公”经费, projects, and what moved since the last signature. */
export function SignedFigures({ budgetId, figures }: { budgetId: string; figures: Figures }) {
  const { expenditure, basic, project, projects, general, threePublic, since } = figures;
  const cards = [
    { label: "支出总计", value: wan(expenditure), more: changeWords(figures) },
    { label: "基本支出", value: wan(basic), more: `一般公共预算拨款 ${wan(general)}` },
    { label: "项目支出", value: wan(project), more: `${projects} 个项目` },
    { label: "“三公”经费", value: wan(threePublic), more: "财政拨款安排" },
  ];
  return (
    <section className={styles.figures} aria-label="签发的数字">
      <h2>
        签发的数字 <span className={styles.hint}>单位：万元</span>
      </h2>
      <dl className={styles.cards}>
        {cards.map(({ label, value, more }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className={styles.value}>{value}</dd>
            <dd className={styles.hint}>{more}</dd>
          </div>
        ))}
      </dl>
      <Since budgetId={budgetId} since={since} />
    </section>
  );
}
