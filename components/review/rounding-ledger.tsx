import type { Disclosure, Rounding } from "@/lib/domain/disclosure/types";
import { formatForTable, type PrintUnit, roundToPrinted } from "@/lib/domain/money";
import { placesOf, placeWords } from "@/lib/domain/tables/places";
import { Link } from "../controls/link";
import { tableHref } from "../tables/table-href";
import styles from "./findings.module.css";

const ALONG: Record<Rounding["along"], string> = { rows: "下级各行", columns: "同行各栏" };

function shown(printed: number, unit: PrintUnit): string {
  return formatForTable(printed, unit) || "0.00";
}

/** Every place where printed parts do not add up to the printed whole although the exact amounts do. */
export function RoundingLedger({ budgetId, disclosure }: { budgetId: string; disclosure: Disclosure }) {
  const places = placesOf(disclosure.tables);
  return (
    <table className={styles.ledger} aria-labelledby="roundings">
      <thead>
        <tr>
          <th scope="col">位置</th>
          <th scope="col">分项</th>
          <th scope="col" className={styles.amount}>
            印出的合计
          </th>
          <th scope="col" className={styles.amount}>
            分项印出数之和
          </th>
          <th scope="col" className={styles.amount}>
            相差
          </th>
          <th scope="col" className={styles.amount}>
            允许范围
          </th>
        </tr>
      </thead>
      <tbody>
        {disclosure.roundings.map((rounding) => {
          const place = places.get(rounding.address);
          if (!place) return null;
          const { unit } = place.table;
          const fine = { ...unit, decimals: unit.decimals + 1 };
          return (
            <tr key={`${rounding.address} ${rounding.along}`}>
              <th scope="row">
                <Link href={tableHref(budgetId, place.table.key, rounding.address)}>{placeWords(place)}</Link>
              </th>
              <td>
                {ALONG[rounding.along]} {rounding.parts.length} 项
              </td>
              <td className={styles.amount}>{shown(rounding.printed, unit)}</td>
              <td className={styles.amount}>{shown(rounding.sumOfPrinted, unit)}</td>
              <td className={styles.amount}>{shown(rounding.difference, unit)}</td>
              <td className={styles.amount}>±{shown(roundToPrinted(rounding.boundFen, fine), fine)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
