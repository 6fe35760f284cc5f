"use client";

import { useState } from "react";
import { calculate, calculationOf, type Term, termsOf } from "@/lib/domain/calculation";
import type { CellValue } from "@/lib/domain/entry/columns";
import { displayAmount } from "../../lib/domain/money";
import { Button } from "../controls/button";
import { Dialog } from "../controls/dialog";
import { newUuid } from "../entry/uuid";
import styles from "./calculation-dialog.module.css";
import type { TypedLine } from "./typed-line";

/** What the three factors of a product are, with an example of each. */
const FACTORS = [
  { label: "人数（数量）", example: "12人" },
  { label: "标准（元）", example: "3500元" },
  { label: "月数（次数）", example: "12月" },
] as const;
const BLANK: readonly string[] = FACTORS.map(() => "");

/** A row of the table: one product, by what was typed for each factor. */
interface Product {
  key: string;
  factors: readonly string[];
}

const productOf = (term: Term): Product => ({
  key: newUuid(),
  factors: BLANK.map((_, at) => (term[at] ? term[at].number + term[at].unit : "")),
});

/** The products of a 测算依据 as they stand in the table; null where it is more than the table shows. */
function productsOf(calculation: string): readonly Product[] | null {
  if (calculation.trim() === "") return [productOf([])];
  const terms = termsOf(calculation);
  return terms?.every(({ length }) => length <= FACTORS.length) ? terms.map(productOf) : null;
}

const written = (products: readonly Product[]) =>
  calculationOf(products.map(({ factors }) => factors.map((text) => ({ number: text.trim(), unit: "" }))));

function subtotalOf(product: Product): string {
  const read = calculate(written([product]));
  return read.ok ? displayAmount(read.fen, "yuan") : "";
}

interface Props {
  line: TypedLine;
  /** what its economic code is called */
  economic: string;
  onClose: () => void;
  onEnter: (cells: Readonly<Record<string, CellValue>>) => void;
}

/** 测算依据 of a line: people × standard × months, added up; what it comes to becomes the amount. */
export function CalculationDialog({ line, economic, onClose, onEnter }: Props) {
  const [calculation, setCalculation] = useState(line.calculation ?? "");
  const [products, setProducts] = useState(() => productsOf(line.calculation ?? ""));
  const blank = calculation.trim() === "";
  const result = calculate(calculation);
  const edit = (next: readonly Product[]) => {
    setProducts(next);
    setCalculation(written(next));
  };
  const set = ({ key, factors }: Product, factor: number, text: string) =>
    edit((products ?? []).map((one) => (one.key === key ? { key, factors: factors.with(factor, text) } : one)));
  const enter = (cells: Readonly<Record<string, CellValue>>) => {
    onEnter(cells);
    onClose();
  };
  return (
    <Dialog
      title={["测算依据", line.economic, economic].filter(Boolean).join(" ")}
      width={40}
      onClose={onClose}
      footer={
        <>
          {line.calculation !== undefined && <Button onClick={() => enter({ calculation: null })}>删除测算依据</Button>}
          <Button onClick={onClose}>取消</Button>
          <Button
            primary
            disabled={!result.ok}
            onClick={() => result.ok && enter({ amount: result.fen, calculation: calculation.trim() })}
          >
            填入金额
          </Button>
        </>
      }
    >
      {products && (
        <table className={styles.table}>
          <thead>
            <tr>
              {FACTORS.map(({ label }) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
              <th scope="col" className={styles.number}>
                小计（元）
              </th>
            </tr>
          </thead>
          <tbody>
            {products.map((product, row) => (
              <tr key={product.key}>
                {FACTORS.map(({ label, example }, factor) => (
                  <td key={label}>
                    <input
                      aria-label={`第 ${row + 1} 项 ${label}`}
                      value={product.factors[factor] ?? ""}
                      placeholder={row === 0 ? example : ""}
                      onChange={(event) => set(product, factor, event.target.value)}
                    />
                  </td>
                ))}
                <td className={styles.number}>{subtotalOf(product)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {products && <Button onClick={() => setProducts([...products, productOf([])])}>增加一项</Button>}
      <label className={styles.whole}>
        算式
        <input
          value={calculation}
          maxLength={200}
          placeholder="12人*3500元*12月"
          onChange={(event) => {
            setCalculation(event.target.value);
            setProducts(productsOf(event.target.value));
          }}
        />
      </label>
      <p className={styles.result} role="status">
        {result.ok ? `合计 ${displayAmount(result.fen, "yuan")} 元` : blank ? "" : result.message}
      </p>
    </Dialog>
  );
}
