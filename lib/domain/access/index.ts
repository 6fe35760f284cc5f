export {
  benchNotice,
  can,
  type Decision,
  departmentsFor,
  type Membership,
  type Scope,
  type Subject,
} from "./access";
export { ACTION_LABELS, ACTIONS, type Action, isAction, isRole, MATRIX, type Reach, ROLES, type Role } from "./matrix";
