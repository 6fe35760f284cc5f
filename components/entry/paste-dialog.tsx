"use client";

import { lazy, Suspense, useEffect, useRef } from "react";
import type { AmountUnit } from "../../lib/domain/money";
import type { GridColumn } from "./grid-types";
import { rowLabel, type Screen } from "./screen-rows";
import type { GridPaste } from "./use-grid-paste";

// Nobody pastes before the grid is there: the dialog's code comes when it is asked for.
const PastePreview = lazy(async () => ({ default: (await import("./paste-preview")).PastePreview }));

interface Props {
  columns: readonly GridColumn[];
  screen: Screen;
  unit: AmountUnit;
  paste: GridPaste;
  onClosed(): void;
}

/** The preview of a paste while one waits for consent. */
export function PasteDialog({ columns, screen, unit, paste, onClosed }: Props) {
  const { waiting, answeredUnit } = paste;
  const open = waiting !== null;
  const wasOpen = useRef(open);
  // While it stands the dialog keeps the focus to itself; only when it is gone can the grid have it again.
  useEffect(() => {
    if (wasOpen.current && !open) onClosed();
    wasOpen.current = open;
  });
  if (!waiting) return null;
  return (
    <Suspense>
      <PastePreview
        columns={columns}
        rowLabel={(row) =>
          rowLabel(screen, row) ?? `复制的第 ${(waiting.layout.rows[row - waiting.start.row] ?? 0) + 1} 行`
        }
        layout={waiting.layout}
        samples={waiting.cells}
        unit={unit}
        asksUnit={waiting.asksUnit}
        answeredUnit={waiting.layout.unit ?? answeredUnit}
        planFor={(asked, places) => paste.planFor(waiting, asked, places)}
        onAgree={paste.agree}
        onRefuse={paste.refuse}
      />
    </Suspense>
  );
}
