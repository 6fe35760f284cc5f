export { cleanText, nameProblem } from "./hidden";
export { named, written } from "./schema";
