/** The model of the entry grid: what is selected, edited, changed, undone and copied. Pure; a component draws it. */
export { applySet, type ChangeSet, type GridChange, inverse, keysOf } from "./grid/changes";
export { type EditEvent, type EditState, type EditStep, editStep, IDLE } from "./grid/editing";
export {
  clearRange,
  copyRange,
  type Grid,
  insertRows,
  pastedSet,
  removeRows,
  setCell,
  withoutStaleFormulas,
} from "./grid/edits";
export { fillDown, fillOn, fillRight } from "./grid/fill";
export { type History, NO_HISTORY, record, redo, type Stepped, seal, undo } from "./grid/history";
export { type Command, commandOf, type KeyPress } from "./grid/keys";
export {
  clamp,
  contains,
  extendTo,
  type GridSize,
  type Move,
  move,
  type Range,
  rangeOf,
  type Selection,
  selectAll,
  selectCell,
} from "./grid/selection";
export { type Statistics, statisticsOf } from "./grid/statistics";
