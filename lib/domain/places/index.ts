export { placeOf, placesOf, subjectOf, WHOLE_BUDGET } from "./subject";
export { isWithinUnits, unitOfSubject } from "./unit";
