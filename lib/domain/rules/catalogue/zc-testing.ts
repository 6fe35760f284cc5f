import type { BudgetBook, ProcurementItem } from "../../book/types";
import { basic, contextWithoutTables, department, forProject } from "./unit-testing";

const ITEM: ProcurementItem = {
  ...{ unit: "610001", category: "services", name: "档案数字化服务", source: "generalPublicBudget" },
  ...{ carriedOver: false, amount: 60_000_000, project: null },
};

/** A purchase of the first unit of a test's department, changed by `patch`. */
export const purchase = (patch: Partial<ProcurementItem> = {}): ProcurementItem => ({ ...ITEM, ...patch });

/**
 * A department of an archive with a project `P1` of 80 万元 委托业务费 and 10 万元 专用材料费, which buys these things.
 */
export function buying(items: readonly ProcurementItem[], edit: (book: BudgetBook) => void = () => {}) {
  return contextWithoutTables(
    department([{ name: "南江区档案馆", kind: "civilServiceManaged", running: "2012601" }], (book) => {
      book.projects = [
        {
          ...{ code: "P1", name: "档案数字化", unit: "610001", category: "specificPurpose", tier: "general" },
          ...{
            supervisor: "610",
            localTransfer: 0,
            overview: "扫描馆藏档案。",
            objective: "完成 30 万页。",
            indicators: [],
          },
        },
      ];
      book.lines.push(
        forProject("P01", "610001", "P1", "2012604", "30227", 800_000),
        forProject("P02", "610001", "P1", "2012604", "30218", 100_000),
        basic("G01", "610001", "2012601", "30213", 120_000),
      );
      book.procurement = [...items];
      edit(book);
    }),
  );
}
