"use client";

import { lazy, type ReactNode, Suspense, useRef, useState } from "react";
import { Link } from "../controls/link";
import { PageHead } from "../ui/page-head";
import { useEntry } from "./entry-context";
import styles from "./entry-frame.module.css";
import { LeaveGuard } from "./leave-guard";
import { SaveNotice } from "./save-notice";
import { SaveWords } from "./save-words";
import { SelectedField } from "./selected-field";
import { StepButtons } from "./step-buttons";

// The code books of the tables' words come when somebody asks for the effect.
const ImpactPanel = lazy(async () => ({ default: (await import("./impact-panel")).ImpactPanel }));

interface Props {
  /** what is entered here */
  title: string;
  /** beside the title, e.g. the units to choose from */
  beside?: ReactNode;
  /** further things to do */
  actions?: ReactNode;
  /** at the right of the line below, e.g. totals */
  status?: ReactNode;
  /** whose amounts these are, on paper: the unit's name; the department's where it is not given */
  printedFor?: string;
  /** whether the work itself says how far saving is, as a grid does */
  saysSaving?: boolean;
  children: ReactNode;
}

/** The switch between 元 and 万元: what is shown and typed, never what is stored. */
function AmountSwitch() {
  const { amountView, setAmountView } = useEntry();
  return (
    <fieldset className={styles.switch}>
      <legend className="visually-hidden">金额单位</legend>
      {(["yuan", "wan"] as const).map((view) => (
        <label key={view}>
          <input
            type="radio"
            name="amount-view"
            className="visually-hidden"
            checked={amountView === view}
            onChange={() => setAmountView(view)}
          />
          <span>{view === "yuan" ? "元" : "万元"}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What the paper says above the work: of whom, what, and in which unit amounts stand. */
function PrintedHead({ title, of }: { title: string; of: string | undefined }) {
  const { rows, amountView } = useEntry();
  const { fiscalYear, department } = rows.head;
  return (
    <div className={styles.printed}>
      <p>
        {fiscalYear} 年 {department.name} · {title}
      </p>
      <p>
        <span>{of === undefined ? "" : `单位：${of}`}</span>
        <span>金额单位：{amountView === "yuan" ? "元" : "万元"}</span>
      </p>
    </div>
  );
}

/** Why nothing can be entered, with the way to the step that changes it. */
function Locked({ because }: { because: string }) {
  const { budgetId, stepsElsewhere } = useEntry();
  return (
    <p className={styles.locked}>
      {because}
      {stepsElsewhere && (
        <>
          {" "}
          <Link href={`/budgets/${budgetId}/workflow`}>到“报送与审批”</Link>
        </>
      )}
    </p>
  );
}

/** One entry screen: what it is and what can be done above, the work, the effect at the right, saving below. */
export function EntryFrame({ title, beside, actions, status, printedFor, saysSaving = false, children }: Props) {
  const { lockedBecause } = useEntry();
  const [effect, setEffect] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setEffect(false);
    opener.current?.focus();
  };
  return (
    <div className={styles.frame}>
      <div className={styles.work}>
        <PageHead
          actions={
            <>
              {actions}
              <AmountSwitch />
              <button type="button" className={styles.button} aria-expanded={effect} onClick={() => setEffect(!effect)}>
                影响预览
              </button>
            </>
          }
        >
          <h1>{title}</h1>
          {beside}
        </PageHead>
        <PrintedHead title={title} of={printedFor} />
        {lockedBecause !== null && <Locked because={lockedBecause} />}
        <SaveNotice />
        {children}
        <div className={styles.status}>
          {!saysSaving && (
            <>
              <SaveWords />
              <StepButtons />
            </>
          )}
          <div className={styles.figures}>{status}</div>
        </div>
      </div>
      {effect && (
        <Suspense>
          <ImpactPanel onClose={close} />
        </Suspense>
      )}
      <SelectedField />
      <LeaveGuard />
    </div>
  );
}
