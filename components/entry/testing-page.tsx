import "@/components/ui/tokens.css";
import { useEffect, useMemo, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { type GridRow, readCellText, suggestCodes } from "@/lib/domain/entry";
import { applySet, type ChangeSet } from "@/lib/domain/entry/grid-model";
import { EXPENSE_TERMS, SOURCE_TERMS } from "@/lib/domain/labels";
import type { AmountUnit } from "../../lib/domain/money";
import { BasisProvider } from "../basis/basis-provider";
import { EntryGrid } from "./entry-grid";
import type { CellRemark, EntryGridRow, GridColumn } from "./grid-types";
import { useArrangedRows } from "./use-arranged-rows";

/** What the tests read of the page: every change set in its order, and the rows as they are. */
export interface TestingWindow {
  sets: ChangeSet[];
  rows: readonly GridRow[];
}

const EDITION = "chongqing-2024";
const NEW_ROW = { cells: { source: "generalPublicBudget" }, soft: new Set(["source"]) };

const COLUMNS: readonly GridColumn[] = [
  {
    ...{ id: "economic", label: "部门经济科目", kind: "code", tree: "departmentEconomic", width: 200, band: "科目" },
    suggest: (query) =>
      suggestCodes({
        ...{ tree: "departmentEconomic", query, recent: ["30201"], priorYear: [] },
        context: {
          ...{ edition: EDITION, basis: CARRIED_BASIS, class: "basic", source: "generalPublicBudget" },
          unitKind: "administrative",
        },
      }).map(({ code, name, path, origin }) => {
        return { value: code, code, name, path, hint: origin === "recent" ? "用过" : "" };
      }),
  },
  { id: "derived", label: "政府经济科目", kind: "text", readOnly: true, width: 120, band: "科目" },
  { id: "source", label: "资金来源", kind: "choice", terms: SOURCE_TERMS, width: 190 },
  { id: "expense", label: "人员/公用", kind: "choice", terms: EXPENSE_TERMS, width: 110 },
  { id: "carriedOver", label: "上年结转", kind: "boolean", width: 80 },
  { id: "amount", label: "金额", kind: "amount", width: 150 },
  { id: "note", label: "备注", kind: "text", width: 600 },
];

/** What stands beside the lines of an entry screen. */
const FIGURES = ["上年数", "增减", "控制数余额"].map((label, at): GridColumn => {
  return { id: `figure${at}`, label, kind: "amount", width: 118, readOnly: true, beside: true };
});

const WITH_FIGURES = [...COLUMNS.slice(0, -1), ...FIGURES, ...COLUMNS.slice(-1)];

function manyRows(count: number): GridRow[] {
  return Array.from({ length: count }, (_, index) => ({
    key: `row-${index + 1}`,
    cells: {
      ...{ economic: "30201", derived: "50201", source: "generalPublicBudget", expense: "operating" },
      ...{ carriedOver: false, amount: (index + 1) * 100, note: null },
      ...{ figure0: 1_000_000, figure1: -50_000 + index, figure2: 200_000 },
    },
  }));
}

/** An amount that is asked about, and the other that it may have been meant as, both in fen. */
const ASKED = { amount: 777, other: 7_770_000 };

/**
 * A row is drawn with what its codes are called and with a remark at an amount that cannot be read or is asked about.
 */
function drawn(row: GridRow): EntryGridRow {
  const { economic, amount } = row.cells;
  const texts = economic === "30201" ? { texts: { economic: "30201 办公费" } } : {};
  if (amount === ASKED.amount) {
    const offer = { label: "改为 77,700.00 元", value: ASKED.other };
    const asked: CellRemark = { severity: "confirm", text: "是 7.77 元，还是 77,700.00 元？", offer };
    return { ...row, ...texts, kind: "entry", state: "saved", remarks: { amount: [asked] } };
  }
  if (typeof amount !== "string") return { ...row, ...texts, kind: "entry", state: "saved" };
  const column = COLUMNS.find(({ id }) => id === "amount");
  const read = column && readCellText(column, amount, { edition: EDITION, basis: CARRIED_BASIS, unit: "yuan" });
  const text = read && !read.ok ? read.message : "";
  return { ...row, ...texts, kind: "entry", state: "invalid", remarks: { amount: [{ severity: "block", text }] } };
}

function subtotal(name: string, amount: number): EntryGridRow {
  const cells = { economic: null, amount };
  return { key: `subtotal-${name}`, kind: "subtotal", state: "saved", cells, texts: { economic: name } };
}

/** The grid as an entry screen would feed it; the address says how: `?rows=2000&subtotals&locked&figures`. */
function Page() {
  const address = useMemo(() => new URLSearchParams(window.location.search), []);
  const [rows, setRows] = useState<readonly GridRow[]>(() => manyRows(Number(address.get("rows") ?? 5)));
  const [unit, setUnit] = useState<AmountUnit>("yuan");
  const known = useRef(new WeakMap<GridRow, EntryGridRow>());
  const shown = rows.map((row) => {
    const entry = known.current.get(row) ?? drawn(row);
    known.current.set(row, entry);
    return entry;
  });
  const columns = address.has("figures") ? WITH_FIGURES : COLUMNS;
  const arranged = useArrangedRows(shown, columns, unit);
  const withSubtotals = [
    subtotal("302 商品和服务支出", 100),
    ...shown.slice(0, 2),
    subtotal("其他", 7),
    ...shown.slice(2),
  ];
  useEffect(() => {
    testing.rows = rows;
  }, [rows]);
  return (
    <main style={{ display: "flex", flexDirection: "column", height: "100vh" }}>
      <h1>填报</h1>
      <button type="button" onClick={() => setUnit(unit === "yuan" ? "wan" : "yuan")}>
        {unit === "yuan" ? "改看万元" : "改看元"}
      </button>
      <EntryGrid
        label="基本支出"
        edition={EDITION}
        columns={columns}
        rows={address.has("subtotals") ? withSubtotals : arranged.rows}
        arranged={arranged}
        unit={unit}
        newRow={() => NEW_ROW}
        readOnly={address.has("locked")}
        autoFocus
        saved={{ text: "没有未保存的修改", tone: "calm" }}
        onChange={(set) => {
          testing.sets.push(set);
          setRows((before) => applySet(before, set));
        }}
      />
      <button type="button">表格之后</button>
    </main>
  );
}

const testing: TestingWindow = { sets: [], rows: [] };
Object.assign(window, { testing });
const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <BasisProvider basis={CARRIED_BASIS.content}>
      <Page />
    </BasisProvider>,
  );
}
