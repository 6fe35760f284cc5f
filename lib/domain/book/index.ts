export { BookError } from "./error";
export { isOwnName, ownUnitOf } from "./own-unit";
export { priorYearOf } from "./prior-year";
export { noAssets, readBook, readBookText } from "./read";
export * from "./terms";
export { OPERATING_EXPENSE_UNIT_KINDS, THREE_PUBLIC_CODES } from "./three-public";
export * from "./types";
export { writeBook } from "./write";
