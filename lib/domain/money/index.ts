export { AMOUNT_UNIT_TERMS, type AmountUnit, displayAmount } from "./display";
export { AmountError, exact, type Fen, formatYuan, MAX_AMOUNT, normaliseDigits, parseYuan } from "./money";
export {
  formatForTable,
  formatForText,
  type Printed,
  type PrintUnit,
  parseForText,
  roundToPrinted,
  sentenceText,
  stepOf,
  type TinyWords,
  tableText,
  WAN_YUAN,
  zeroText,
} from "./print";
