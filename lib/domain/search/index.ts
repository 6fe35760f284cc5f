export { HIT_KINDS, type Hit, type HitKind, searchDisclosure } from "./search";
