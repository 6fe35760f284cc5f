export {
  benchNotice,
  can,
  type Decision,
  departmentsFor,
  type Membership,
  type Scope,
  type Subject,
} from "./access";
export {
  ACTIONS,
  type Action,
  type BudgetAction,
  isBudgetAction,
  isRole,
  MATRIX,
  type Reach,
  ROLES,
  type Role,
} from "./matrix";
