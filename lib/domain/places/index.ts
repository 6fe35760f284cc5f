export { bookPathWords } from "./book-path";
export { Describer } from "./describe";
export { placeOf, subjectOf, WHOLE_BUDGET } from "./subject";
