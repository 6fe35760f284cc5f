export { default } from "../runs/layout";
