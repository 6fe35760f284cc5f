/** A yuan string as people read it: `"1776589.00"` → `"1,776,589.00"`. */
export function grouped(yuan: string): string {
  const [whole = "", decimals] = yuan.split(".");
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === undefined ? separated : `${separated}.${decimals}`;
}
