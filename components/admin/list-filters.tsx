import type { ReactNode } from "react";
import { Link } from "../controls/link";
import filters from "../ui/list-filters.module.css";

interface Props {
  /** of the page, to which the conditions are added */
  path: string;
  label: string;
  /** what the button says */
  does?: string;
  /** the conditions as they stand: with others the form is filled anew */
  conditions: Readonly<Record<string, string>>;
  /** stands in the line above the work, not above a list */
  inHead?: boolean;
  children: ReactNode;
}

/** A search above a list: what is asked for stands in the address. */
export function ListFilters({ path, label, does = "查找", conditions, inHead = false, children }: Props) {
  return (
    <search aria-label={label}>
      <form
        key={JSON.stringify(conditions)}
        className={inHead ? `${filters.filters} ${filters.inHead}` : filters.filters}
        action={path}
      >
        {children}
        <button type="submit">{does}</button>
        <Link href={path}>清除</Link>
      </form>
    </search>
  );
}

/** The address of a list with its conditions; blank ones count for nothing. */
export function listHref(path: string, conditions: Readonly<Record<string, string | number>>): string {
  const said = Object.entries(conditions).flatMap(([name, value]) => (value === "" ? [] : [[name, String(value)]]));
  const query = new URLSearchParams(said).toString();
  return query === "" ? path : `${path}?${query}`;
}
