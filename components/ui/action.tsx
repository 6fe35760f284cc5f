import type { ReactNode } from "react";
import { Link } from "../controls/link";
import styles from "./action.module.css";

interface Props {
  href: string;
  children: ReactNode;
  /** the one thing to do here */
  primary?: boolean;
  /** the file is saved under the name the server gives it */
  download?: boolean;
  label?: string;
}

/** A link that looks like a button. */
export function Action({ href, children, primary = false, download = false, label }: Props) {
  const shared = {
    className: primary ? `${styles.action} ${styles.primary}` : styles.action,
    ...(label ? { "aria-label": label } : {}),
  };
  if (download) {
    return (
      <a {...shared} href={href} download>
        {children}
      </a>
    );
  }
  return (
    <Link {...shared} href={href}>
      {children}
    </Link>
  );
}
