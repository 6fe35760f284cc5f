"use client";

import { usePathname } from "next/navigation";
import { Link } from "../controls/link";
import styles from "./section-nav.module.css";

export interface Section {
  href: string;
  label: string;
  /** the section's state in one word or number */
  state?: string;
  /** what the section counts of what waits for somebody; it changes while something is entered */
  counted?: string;
  /** whether pages below its address are other sections */
  exact?: boolean;
}

/** Whether a page belongs to a section. */
export function isIn(pathname: string, { href, exact }: Section): boolean {
  return pathname === href || (!exact && href !== "/" && pathname.startsWith(`${href}/`));
}

/** The sections at the left, the current one marked. @param label what they are sections of */
export function SectionNav({ sections, label: of }: { sections: readonly Section[]; label: string }) {
  const pathname = usePathname();
  return (
    <nav className={styles.nav} aria-label={of}>
      <ul className={styles.flat}>
        {sections.map((section) => (
          <li key={section.href}>
            <Link
              className={styles.link}
              href={section.href}
              aria-current={isIn(pathname, section) ? "page" : undefined}
            >
              {section.label}
              {section.state && <span className={styles.state}>{section.state}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
