/** The departments of a district together: their consolidated book, and what their findings come to. Pure. */
export { commonRegion, consolidate, DISTRICT_CODE, DistrictError } from "./consolidate";
export { countByRule, countOf, type DistrictRule, type RuleCount, sumByRule } from "./findings";
