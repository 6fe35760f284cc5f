"use client";

import { Link } from "../controls/link";
import type { Derivation, DerivationTerm } from "./derivation";
import { useTrace } from "./trace-context";
import styles from "./trace-panel.module.css";

function Term({ label, sign, text }: Pick<DerivationTerm, "label" | "sign" | "text">) {
  return (
    <>
      <span>{label}</span>
      <span className={styles.amount}>
        {sign} {text}
      </span>
    </>
  );
}

/** How a figure of the text was worked out, each cell a link to its table. */
export function DerivationView({ derivation }: { derivation: Derivation }) {
  const { openCell } = useTrace();
  return (
    <>
      <p className={styles.title}>{derivation.result}</p>
      <p>{derivation.explanation}</p>
      {derivation.terms.length > 0 && (
        <ul className={styles.parts}>
          {derivation.terms.map(({ sign, text, address, label, href }) => (
            <li key={`${sign}${address}`}>
              {href === null ? (
                <button type="button" onClick={(event) => openCell(address, event.detail === 0)}>
                  <Term {...{ label, sign, text }} />
                </button>
              ) : (
                <Link href={href}>
                  <Term {...{ label, sign, text }} />
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
