export { AUDIT_ACTIONS, AUDIT_LABELS, type AuditAction, isAuditAction } from "./actions";
