export { recordsBehind } from "./behind";
export { governmentEconomicOf, NO_COUNTERPART } from "./book-records";
export { addressOf, splitAddress } from "./cells";
export { isTableKey, keyOf, TABLE_KEYS, type TableId, type TableKey } from "./keys";
export { type Place, placesOf, placeWords } from "./places";
export type * from "./records";
export type * from "./types";
