export { AUDIT_ACTIONS, AUDIT_LABELS, type AuditAction, isAuditAction } from "./actions";
export { changesIn, type EventChange, entityWords, type StoredEvent } from "./words";
