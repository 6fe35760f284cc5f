/** Places of findings, comments and changes in words, as people read them. */
export { bookPathWords } from "./book-path";
export { Describer } from "./describe";
