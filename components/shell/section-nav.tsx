"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import styles from "./section-nav.module.css";

export interface Section {
  href: string;
  label: string;
  /** the section's state in one word or number, e.g. how many places are still open */
  state?: string;
}

/** The sections at the left, the current one marked. */
export function SectionNav({ sections }: { sections: Section[] }) {
  const pathname = usePathname();
  return (
    <nav className={styles.nav} aria-label="预算">
      <ul>
        {sections.map(({ href, label, state }) => {
          const current = pathname === href || (href !== "/" && pathname.startsWith(`${href}/`));
          return (
            <li key={href}>
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
