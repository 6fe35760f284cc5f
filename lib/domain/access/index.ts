export {
  BUREAU,
  benchNotice,
  can,
  canSomewhere,
  type Decision,
  type DepartmentScope,
  departmentsFor,
  departmentsOf,
  type Membership,
  type OfficeKind,
  type Scope,
  type Subject,
  type WithinDepartment,
} from "./access";
export {
  ACTIONS,
  type Action,
  ADMINISTRATORS,
  BUREAU_ROLES,
  type BudgetAction,
  isBudgetAction,
  isRole,
  MATRIX,
  type Reach,
  ROLES,
  type Role,
} from "./matrix";
export { DEPARTMENT_ROLES, type RolePlace, reachProblem, tierProblem } from "./reach";
