"use client";

import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { codesOf } from "@/lib/domain/editions/codes";
import type { AutosaveWords } from "../entry/autosave-words";
import { EntryGrid, type EntryGridHandle } from "../entry/entry-grid";
import type { CellName, EntryGridRow } from "../entry/grid-types";
import { CeilingWords } from "./ceiling-words";
import { CodeNames } from "./code-names";
import { useEntry } from "./entry-context";
import { EntryFrame } from "./entry-frame";
import { lineColumns } from "./line-columns";
import { withSubtotals } from "./line-order";
import styles from "./line-screen.module.css";
import { LineTotals } from "./line-totals";
import { derivedCode, type LineHome, type TypedLine } from "./typed-line";
import { useCodeSuggestions } from "./use-code-suggestions";
import { newLineRow, useLineGrid } from "./use-line-grid";
import { useLinePlace } from "./use-line-place";
import { useLines } from "./use-lines";

const CalculationDialog = lazy(async () => ({
  default: (await import("./calculation-dialog")).CalculationDialog,
}));

const READ_ONLY: AutosaveWords = { text: "只读", tone: "calm" };

/** The lines of a screen, without the sums between them. */
function keysOnScreen(rows: readonly EntryGridRow[]): string[] {
  return rows.flatMap(({ kind, key }) => (kind === "entry" ? [key] : []));
}

interface Props {
  title: string;
  /** beside the title, e.g. the units to choose from */
  beside?: ReactNode;
  /** which lines these are; stays the same object while they are the same */
  home: LineHome;
}

/** The grid of the lines of one unit or one project. */
export function LineScreen({ title, beside, home }: Props) {
  const { rows, canEdit, amountView, save, conflicts } = useEntry();
  const { head } = rows;
  const { codeNames, priorYear } = rows;
  const codes = useMemo(
    () => codesOf({ edition: head.edition, codeNames: codeNames.value, priorYear: priorYear?.value ?? null }),
    [head.edition, codeNames, priorYear],
  );
  const derive = useCallback(
    (line: TypedLine) => {
      const kind = head.units.find(({ code }) => code === line.unit)?.kind;
      return kind ? derivedCode(codes, line, kind) : null;
    },
    [codes, head.units],
  );
  const { shown, edit, saidOf } = useLines(home, derive);
  const gridHandle = useRef<EntryGridHandle>(null);
  const inConflict = conflicts.length > 0;
  useEffect(() => {
    // The dialog that settled the last conflict is gone with everything that could have had the focus.
    if (!inConflict && document.activeElement === document.body) gridHandle.current?.focus();
  }, [inConflict]);
  const [active, setActive] = useState<CellName | null>(null);
  const [grouped, setGrouped] = useState(false);
  const suggest = useCodeSuggestions(shown, home);
  const locked = !canEdit(home.unit);
  const unitName = [home.unit, head.units.find(({ code }) => code === home.unit)?.name].filter(Boolean).join(" ");
  const columns = useMemo(
    () => lineColumns(suggest, amountView, { basic: home.class === "basic", locked }),
    [suggest, amountView, home, locked],
  );
  const entries = useLineGrid(shown, { codes, derive, saidOf, activeKey: active?.key ?? null });
  const [reckoning, setReckoning] = useState(false);
  const reckoned = shown.find(({ key }) => key === active?.key) ?? null;
  const newRow = useMemo(() => newLineRow(codes), [codes]);
  const { subject, openPlace, onKeyDownCapture } = useLinePlace({ shown, active, grid: gridHandle });
  const gridRows = grouped ? withSubtotals(entries, codes.function, amountView) : entries;
  return (
    <EntryFrame
      title={title}
      beside={beside}
      saysSaving
      printedFor={unitName}
      actions={
        <>
          <button
            type="button"
            className={styles.toggle}
            disabled={subject === null}
            title="Shift F2"
            onClick={(event) => subject && openPlace(subject, event.currentTarget, "comments")}
          >
            批注本格
          </button>
          <button
            type="button"
            className={styles.toggle}
            disabled={reckoned === null || locked}
            title="Shift F3"
            onClick={() => setReckoning(true)}
          >
            测算依据
          </button>
          <button type="button" className={styles.toggle} aria-pressed={grouped} onClick={() => setGrouped(!grouped)}>
            按类款小计
          </button>
        </>
      }
      status={
        <>
          <LineTotals shown={shown} home={home} />
          <CeilingWords unit={home.unit} kind={home.class} />
        </>
      }
    >
      <CodeNames readOnly={locked} />
      <div
        className={styles.lines}
        onKeyDownCapture={(event) => {
          onKeyDownCapture(event);
          if (event.key !== "F3" || !event.shiftKey || reckoned === null || locked) return;
          event.preventDefault();
          setReckoning(true);
        }}
      >
        <EntryGrid
          ref={gridHandle}
          label={title}
          edition={head.edition}
          columns={columns}
          rows={gridRows}
          unit={amountView}
          newRow={newRow}
          readOnly={locked}
          autoFocus
          saved={locked ? READ_ONLY : save.words}
          onChange={(set) => edit(set, keysOnScreen(gridRows))}
          onActive={setActive}
        />
      </div>
      {reckoning && reckoned && (
        <Suspense>
          <CalculationDialog
            line={reckoned.line}
            economic={codes.departmentEconomic.get(reckoned.line.economic ?? "")?.name ?? ""}
            onClose={() => setReckoning(false)}
            onEnter={(cells) => gridHandle.current?.enter(reckoned.key, cells)}
          />
        </Suspense>
      )}
    </EntryFrame>
  );
}
