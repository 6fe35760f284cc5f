import { BUDGET_TABS, type BudgetTab, type TabbedBudgets } from "@/lib/features/budgets/types";
import { Link } from "../controls/link";
import styles from "./budget-list.module.css";

const LABELS: Readonly<Record<BudgetTab, string>> = {
  mine: "待我办理",
  running: "办理中",
  done: "已完成",
  all: "全部",
};

interface Props extends Pick<TabbedBudgets, "tab" | "counts"> {
  /** the address of a tab */
  href: (tab: BudgetTab) => string;
}

/** The budgets by where they stand for the person, each with how many there are. */
export function BudgetTabs({ tab, counts, href }: Props) {
  return (
    <nav className={styles.tabs} aria-label="预算的办理情况">
      {BUDGET_TABS.map((one) => (
        <Link key={one} href={href(one)} aria-current={one === tab ? "page" : undefined}>
          {LABELS[one]} {counts[one]}
        </Link>
      ))}
    </nav>
  );
}
