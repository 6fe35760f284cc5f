/** The departments of a district together: their consolidated book, and what their findings come to. Pure. */
export { DISTRICT_CODE } from "../book/district";
export {
  commonRegion,
  condensedBook,
  consolidate,
  type DepartmentBook,
  DistrictError,
  OverlapError,
} from "./consolidate";
export { countByRule, countOf, type DistrictRule, type RuleCount, sumByRule } from "./findings";
export { type ProjectSums, projectSums } from "./forms";
export { type Double, type Overlap, overlapsOf, overlapWords, type SourcedBook } from "./overlap";
export {
  type Contribution,
  contributionsTo,
  type DistrictTables,
  districtTables,
  emptyForms,
  projectForms,
} from "./tables";
export { withWritten } from "./written";
