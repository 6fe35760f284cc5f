export { AmountError, exact, type Fen, formatYuan, MAX_AMOUNT, normaliseDigits, parseYuan } from "./money";
export {
  formatForTable,
  formatForText,
  type Printed,
  type PrintUnit,
  roundToPrinted,
  stepOf,
  WAN_YUAN,
} from "./print";
