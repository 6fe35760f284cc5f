export { type RolledForward, type RollForwardChoice, rollForward } from "./roll-forward";
