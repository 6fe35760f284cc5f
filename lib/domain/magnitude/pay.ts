import type { Line, UnitKind } from "../book/types";
import type { Fen } from "../money";
import type { Doubt } from "./doubt";
import { largerReadings, type Reading, smallerReadings } from "./readings";
import { WAGE_CODES, type Yardsticks } from "./yardsticks";

/** A share between two whole percentages. */
interface Band {
  code: string;
  least: number;
  most: number;
}

const OFFICE_PARTS: readonly Band[] = [
  { code: "30102", least: 20, most: 400 },
  { code: "30103", least: 4, most: 600 },
];
const INSTITUTION_PARTS: readonly Band[] = [{ code: "30107", least: 20, most: 900 }];

/** What a unit pays beside 基本工资, in per cent of it: wide enough for every kind of unit, too narrow for a slipped point. */
const PARTS: Readonly<Record<UnitKind, readonly Band[]>> = {
  administrative: OFFICE_PARTS,
  civilServiceManaged: OFFICE_PARTS,
  institution: INSTITUTION_PARTS,
};

/** What is paid on top, in per cent of all wages: 16 % pension, 5–12 % housing fund, of a base that is never all of them. */
const ON_TOP: readonly Band[] = [
  { code: "30108", least: 5, most: 40 },
  { code: "30113", least: 3, most: 30 },
];

const isWithin = (part: Fen, whole: Fen, { least, most }: Band) =>
  part * 100 >= whole * least && part * 100 <= whole * most;

/** 基本支出 of one unit, with one amount changed. */
class Pay {
  constructor(
    private readonly codes: ReadonlyMap<string, Fen>,
    private readonly changed: string,
    private readonly by: Fen,
  ) {}

  of(code: string): Fen {
    return (this.codes.get(code) ?? 0) + (code === this.changed ? this.by : 0);
  }

  /** The parts that do not fit 基本工资 or all wages; those that are not paid at all do not count. */
  misfits(parts: readonly Band[]): Band[] {
    const wages = WAGE_CODES.reduce((sum, code) => sum + this.of(code), 0);
    const fits = (band: Band, whole: Fen) => this.of(band.code) === 0 || isWithin(this.of(band.code), whole, band);
    return [...parts.filter((band) => !fits(band, this.of("30101"))), ...ON_TOP.filter((band) => !fits(band, wages))];
  }
}

/** No pay of a year is less, in fen. */
const LEAST_PAY: Fen = 100_000;

function readings(amount: Fen): Reading[] {
  return [...smallerReadings(amount), ...largerReadings(amount)].filter(({ fen }) => fen >= LEAST_PAY);
}

/**
 * Asks about pay that does not fit the other pay of its unit while another reading of it fits all: 津贴补贴 with a place
 * missing beside 基本工资, 基本工资 in 万元 beside everything else.
 */
export function payDoubt(line: Line, kind: UnitKind | undefined, yardsticks: Yardsticks): Doubt | null {
  const codes = yardsticks.basic.get(line.unit);
  if (!codes || !kind || line.class !== "basic") return null;
  const parts = PARTS[kind];
  const isJudged = line.economic === "30101" || parts.some(({ code }) => code === line.economic);
  if (!isJudged || !codes.get("30101")) return null;
  const saved = yardsticks.lines.get(line.id);
  const before = saved && saved.unit === line.unit && saved.economic === line.economic ? saved.amount : 0;
  const as = (amount: Fen) => new Pay(codes, line.economic, amount - before).misfits(parts);
  const now = as(line.amount);
  const speaksAgainst = line.economic === "30101" ? now.length > 0 : now.some(({ code }) => code === line.economic);
  if (!speaksAgainst) return null;
  const other = readings(line.amount).find(({ fen }) => as(fen).length === 0);
  return other ? { because: "与本单位其他工资、社会保障缴费不成比例", other: other.fen } : null;
}
