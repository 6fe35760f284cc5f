import type { GridColumn } from "./grid-types";
import type { TextStore } from "./unsaved-storage";

/** How a person wants the columns of a grid. */
export interface ColumnChoice {
  /** ids of the columns put away; those that must be there stay whatever it says */
  hidden: readonly string[];
  /** widths in CSS pixels by id; as the grid has them where there is none */
  widths: Readonly<Record<string, number>>;
}

export const NO_CHOICE: ColumnChoice = { hidden: [], widths: {} };

/** Widths that can be chosen, in CSS pixels: a column is never lost, nor wider than a window. */
export const NARROWEST = 40;
export const WIDEST = 900;

const within = (width: number) => Math.round(Math.max(NARROWEST, Math.min(WIDEST, width)));

/** The columns as the person wants them: without those put away, in the widths chosen. */
export function chosenColumns(columns: readonly GridColumn[], { hidden, widths }: ColumnChoice): GridColumn[] {
  return columns
    .filter(({ id, optional }) => !optional || !hidden.includes(id))
    .map((column) => {
      const width = widths[column.id];
      if (width === undefined) return column;
      const { wide: _, grows: __, ...own } = column;
      return { ...own, width };
    });
}

/** The choice with another width of a column. @param width null for that of the grid */
export function withWidth(choice: ColumnChoice, id: string, width: number | null): ColumnChoice {
  const { [id]: _, ...others } = choice.widths;
  return { ...choice, widths: width === null ? others : { ...others, [id]: within(width) } };
}

/** The choice with a column shown or put away. */
export function withShown(choice: ColumnChoice, id: string, shown: boolean): ColumnChoice {
  const others = choice.hidden.filter((one) => one !== id);
  return { ...choice, hidden: shown ? others : [...others, id] };
}

/** The browser's own storage, which outlives the tab. Asked for at each use, as a browser may refuse it. */
export const BROWSER_STORE: TextStore = {
  getItem: (key) => window.localStorage.getItem(key),
  setItem: (key, text) => window.localStorage.setItem(key, text),
  removeItem: (key) => window.localStorage.removeItem(key),
};

const FORMAT = 1;

/** Whose choice it is, and for which grid: people who share a browser each have their own. */
const keyOf = (person: string, grid: string) => `sixteen-tables.columns.${person}.${grid}`;

/** Keeps a choice. Where the store has no room or is forbidden it lasts as long as the page. */
export function keepChoice(store: TextStore, person: string, grid: string, choice: ColumnChoice): void {
  try {
    store.setItem(keyOf(person, grid), JSON.stringify({ format: FORMAT, ...choice }));
  } catch {
    // The columns are as they were chosen until the page is left.
  }
}

const isWidth = (width: unknown): width is number => typeof width === "number" && width >= NARROWEST && width <= WIDEST;

/** What was chosen before; nothing where nothing can be read. */
export function readChoice(store: TextStore, person: string, grid: string): ColumnChoice {
  try {
    const found: unknown = JSON.parse(store.getItem(keyOf(person, grid)) ?? "null");
    if (typeof found !== "object" || found === null) return NO_CHOICE;
    const { format, hidden, widths } = found as Record<string, unknown>;
    if (format !== FORMAT || !Array.isArray(hidden) || typeof widths !== "object" || widths === null) return NO_CHOICE;
    return {
      hidden: hidden.filter((id) => typeof id === "string"),
      widths: Object.fromEntries(Object.entries(widths).filter((one): one is [string, number] => isWidth(one[1]))),
    };
  } catch {
    return NO_CHOICE;
  }
}
