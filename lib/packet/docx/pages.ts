/** A page format: measures in millimetres. */
export interface PageFormat {
  width: number;
  height: number;
  top: number;
  right: number;
  bottom: number;
  left: number;
  footer: number;
}

/** The page of an official text (GB/T 9704): A4, 37 mm above, 28 mm left, 26 mm right. */
export const NARRATIVE_PAGE: PageFormat = {
  width: 210,
  height: 297,
  top: 37,
  right: 26,
  bottom: 35,
  left: 28,
  footer: 28,
};

/** The page of a table. */
export const TABLE_PAGE: Record<"portrait" | "landscape", PageFormat> = {
  portrait: { width: 210, height: 297, top: 25, right: 18, bottom: 22, left: 18, footer: 12 },
  landscape: { width: 297, height: 210, top: 20, right: 18, bottom: 17, left: 18, footer: 9 },
};
