import type { CleanDepartment } from "../types";
import { INSTITUTIONS } from "./institutions";
import { LAW } from "./law";
import { OFFICES } from "./offices";

/** Departments without a fault, by kind. */
export const CLEAN: readonly CleanDepartment[] = [...INSTITUTIONS, ...LAW, ...OFFICES];
