import type { Metadata } from "next";
import { ImportScreen } from "@/components/entry-import/import-screen";
import { loadEntry } from "@/lib/features/entry/loaders";
import { IMPORT_KINDS, type ImportKind, SPECS } from "@/lib/features/import";
import { budgetTitle } from "../../../title";

interface Props {
  params: Promise<{ id: string }>;
}

/** Where the rows of each kind are entered. */
const SCREENS: Readonly<Record<ImportKind, string>> = {
  basic: "basic",
  projectLines: "projects",
  projects: "projects",
  indicators: "projects",
  revenue: "income",
  procurement: "procurement",
  priorYear: "prior-year",
};

const SHEETS = IMPORT_KINDS.map((kind) => ({
  kind,
  name: SPECS[kind].sheet,
  screen: SCREENS[kind],
  whole: kind === "priorYear",
}));

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return budgetTitle(params, "Excel 导入");
}

export default async function ImportPage({ params }: Props) {
  const { id } = await params;
  const { head, rows } = await loadEntry(id);
  const { departmentId, fiscalYear, version } = head;
  const open = { id: head.id, departmentId, departmentCode: rows.head.department.code, fiscalYear, version };
  return <ImportScreen sheets={SHEETS} open={open} />;
}
