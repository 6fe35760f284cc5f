export { default } from "../new/layout";
