"use client";

import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { codesOf } from "@/lib/domain/editions/codes";
import { AS_LISTED } from "@/lib/domain/entry/grid/arranged";
import { useBasis } from "../basis/basis-provider";
import type { AutosaveWords } from "../entry/autosave-words";
import { withWidth } from "../entry/column-choice";
import { EntryGrid, type EntryGridHandle } from "../entry/entry-grid";
import type { CellName, EntryGridRow } from "../entry/grid-types";
import { useArrangedRows } from "../entry/use-arranged-rows";
import { useColumnChoice } from "../entry/use-column-choice";
import { CeilingWords } from "./ceiling-words";
import { CodeNames } from "./code-names";
import { useEntry } from "./entry-context";
import { EntryFrame } from "./entry-frame";
import { lineColumns } from "./line-columns";
import { withSubtotals } from "./line-order";
import styles from "./line-screen.module.css";
import { LineTotals } from "./line-totals";
import { ShownOf } from "./shown-of";
import { derivedCode, type LineHome, type TypedLine } from "./typed-line";
import { useCodeSuggestions } from "./use-code-suggestions";
import { useLineFigures } from "./use-line-figures";
import { newLineRow, useLineGrid } from "./use-line-grid";
import { useLinePlace } from "./use-line-place";
import { useLines } from "./use-lines";

const CalculationDialog = lazy(async () => ({
  default: (await import("./calculation-dialog")).CalculationDialog,
}));

const ColumnDialog = lazy(async () => ({ default: (await import("../entry/column-dialog")).ColumnDialog }));

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
  const { rows, canEdit, amountView, save, conflicts, ceilings, person } = useEntry();
  const { head } = rows;
  const { codeNames, priorYear } = rows;
  const basis = useBasis();
  const codes = useMemo(
    () => codesOf({ edition: head.edition, codeNames: codeNames.value, priorYear: priorYear?.value ?? null }, basis),
    [head.edition, codeNames, priorYear, basis],
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
  const { lastYearOf, of: figures } = useLineFigures(home);
  const anyCeilings = ceilings.length > 0;
  const all = useMemo(
    () =>
      lineColumns(suggest, amountView, { basic: home.class === "basic", locked, lastYearOf, ceilings: anyCeilings }),
    [suggest, amountView, home, locked, lastYearOf, anyCeilings],
  );
  const { shown: columns, choice, choose } = useColumnChoice(person, home.class, all);
  const [choosing, setChoosing] = useState(false);
  const ids = useMemo(() => columns.map(({ id }) => id), [columns]);
  const entries = useLineGrid(shown, { codes, columns: ids, figures, derive, saidOf, activeKey: active?.key ?? null });
  const [reckoning, setReckoning] = useState(false);
  const reckoned = shown.find(({ key }) => key === active?.key) ?? null;
  const newRow = useMemo(() => newLineRow(codes), [codes]);
  const { subject, openPlace, onKeyDownCapture } = useLinePlace({ shown, active, grid: gridHandle });
  const arranged = useArrangedRows(entries, columns, amountView);
  const gridRows = grouped ? withSubtotals(arranged.rows, codes.function, amountView) : arranged.rows;
  const showRow = (key: string) => entries.some((row) => row.key === key) && arranged.arrange(AS_LISTED);
  const comment = (opener: HTMLElement | null) => subject && openPlace(subject, opener, "comments");
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
            onClick={(event) => comment(event.currentTarget)}
          >
            批注本格
          </button>
          <button
            type="button"
            className={styles.toggle}
            disabled={subject === null}
            onClick={(event) => subject && openPlace(subject, event.currentTarget, "files")}
          >
            依据附件
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
          <button type="button" className={styles.toggle} onClick={() => setChoosing(true)}>
            列设置
          </button>
        </>
      }
      status={
        <>
          <ShownOf arranged={arranged} unit={amountView} />
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
          onMissing={showRow}
          arranged={arranged}
          menu={[
            { label: "批注本格", keys: "Shift F2", disabled: subject === null, run: () => comment(null) },
            {
              ...{ label: "测算依据", keys: "Shift F3", disabled: reckoned === null || locked },
              run: () => setReckoning(true),
            },
            { label: "列设置", run: () => setChoosing(true) },
          ]}
          onResize={(id, width) => choose(withWidth(choice, id, width))}
        />
      </div>
      {choosing && (
        <Suspense>
          <ColumnDialog columns={all} choice={choice} onChoose={choose} onClose={() => setChoosing(false)} />
        </Suspense>
      )}
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
