import { BOARD_AMOUNTS, type BoardBudget, type BoardFigures, type BoardRow } from "./types";

type PackedBudget = [
  ...[id: string, edition: string, stage: BoardBudget["stage"], status: BoardBudget["status"], version: number],
  ...[since: string, returned: 0 | 1, units: number, handedIn: number, findings: [number, number, number] | null],
  ...[exceeded: number, computing: 0 | 1, failure: string | null, sha256: string | null],
];

type PackedRow = [
  ...[departmentId: string, code: string, name: string, section: [id: string, name: string] | null],
  ...[budget: PackedBudget | null, handedIn: 0 | 1, due: string | null, overdue: 0 | 1, figures: (number | null)[]],
];

const bit = (is: boolean) => (is ? 1 : 0);

function packBudget(budget: BoardBudget): PackedBudget {
  const { id, edition, stage, status, version, since, returned, units, findings, exceeded, computing, failure } =
    budget;
  return [
    ...([id, edition, stage, status, version, since, bit(returned), units.all, units.handedIn] as const),
    findings && [findings.block, findings.confirm, findings.note],
    ...([exceeded, bit(computing), failure, budget.seen.sha256] as const),
  ];
}

const packSection = ({ id, name }: { id: string; name: string }): [id: string, name: string] => [id, name];

function packRow({ departmentId, code, name, section, budget, handedIn, due, overdue, figures }: BoardRow): PackedRow {
  return [
    ...([departmentId, code, name, section && packSection(section), budget && packBudget(budget)] as const),
    ...([bit(handedIn), due, bit(overdue), BOARD_AMOUNTS.map((amount) => figures[amount])] as const),
  ];
}

function budgetFrom(packed: PackedBudget): BoardBudget {
  const [id, edition, stage, status, version, since, returned, all, handedIn, found, exceeded, computing] = packed;
  const [failure, sha256] = [packed[12], packed[13]];
  return {
    ...{ id, edition, stage, status, version, since, exceeded, failure },
    ...{ returned: returned === 1, computing: computing === 1, units: { all, handedIn } },
    findings: found && { block: found[0], confirm: found[1], note: found[2] },
    seen: { stage, status, version, sha256 },
  };
}

/**
 * Rows of a list as one text that names no field: a hundred rows have three thousand names, and each of their quotation marks
 * is written four times as long where a page holds it.
 */
export function packRows(rows: readonly BoardRow[]): string {
  return JSON.stringify(rows.map(packRow));
}

/** The rows of a text of `packRows`. */
export function unpackRows(packed: string): BoardRow[] {
  return (JSON.parse(packed) as PackedRow[]).map(
    ([departmentId, code, name, section, budget, handedIn, due, overdue, figures]) => ({
      ...{ departmentId, code, name, due, handedIn: handedIn === 1, overdue: overdue === 1 },
      section: section && { id: section[0], name: section[1] },
      budget: budget && budgetFrom(budget),
      figures: Object.fromEntries(
        BOARD_AMOUNTS.map((amount, place) => [amount, figures[place] ?? null]),
      ) as BoardFigures,
    }),
  );
}
