"use client";

import { usePathname } from "next/navigation";
import { Link } from "../controls/link";
import { type LiveState, useLiveState } from "./live-state";
import styles from "./section-nav.module.css";

export interface Section {
  href: string;
  label: string;
  /** the section's state in one word or number, e.g. how many places are still open */
  state?: string;
  /** what the section counts of what waits for somebody, and how many there were when the frame was loaded: it changes while something is entered */
  counted?: { what: "findings" | "gaps"; loaded: number };
}

function countOf({ what, loaded }: NonNullable<Section["counted"]>, live: LiveState | null): number {
  if (!live) return loaded;
  const { block, confirm } = live.counts;
  return what === "gaps" ? live.gaps : block + confirm;
}

function stateOf({ state, counted }: Section, live: LiveState | null): string | undefined {
  if (!counted) return state;
  const count = countOf(counted, live);
  if (count === 0) return undefined;
  return counted.what === "findings" ? `${count} 项` : `待填 ${count}`;
}

/** The sections at the left, the current one marked. @param label what they are sections of */
export function SectionNav({ sections, label: of = "预算" }: { sections: Section[]; label?: string }) {
  const pathname = usePathname();
  const live = useLiveState();
  return (
    <nav className={styles.nav} aria-label={of}>
      <ul>
        {sections.map((section) => {
          const { href, label } = section;
          const state = stateOf(section, live);
          const current = pathname === href || (href !== "/" && pathname.startsWith(`${href}/`));
          return (
            <li key={href}>
              {/* Twenty pages fetched beforehand would stand in the way of what is being saved. */}
              <Link className={styles.link} href={href} aria-current={current ? "page" : undefined}>
                {label}
                {state && <span className={styles.state}>{state}</span>}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
