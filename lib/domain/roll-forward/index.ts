export type { AskedCode } from "./recode";
export { type RolledForward, type RollForwardChoice, rollForward } from "./roll-forward";
