-- What the Prisma schema cannot say. Amounts are whole fen, never negative, below a trillion yuan, so that any sum of a
-- hundred thousand of them still fits a bigint.

ALTER TABLE "line" ADD CONSTRAINT "line_amount_fen_range" CHECK ("amount_fen" BETWEEN 0 AND 99999999999999);
ALTER TABLE "revenue" ADD CONSTRAINT "revenue_amount_fen_range" CHECK ("amount_fen" BETWEEN 0 AND 99999999999999);
ALTER TABLE "carry_forward" ADD CONSTRAINT "carry_forward_amount_fen_range" CHECK ("amount_fen" BETWEEN 0 AND 99999999999999);
ALTER TABLE "project" ADD CONSTRAINT "project_local_transfer_fen_range" CHECK ("local_transfer_fen" BETWEEN 0 AND 99999999999999);
ALTER TABLE "procurement" ADD CONSTRAINT "procurement_amount_fen_range" CHECK ("amount_fen" BETWEEN 0 AND 99999999999999);
ALTER TABLE "prior_year" ADD CONSTRAINT "prior_year_overseas_fen_range" CHECK ("overseas_fen" BETWEEN 0 AND 99999999999999);
ALTER TABLE "prior_year" ADD CONSTRAINT "prior_year_vehicle_purchase_fen_range" CHECK ("vehicle_purchase_fen" BETWEEN 0 AND 99999999999999);
ALTER TABLE "prior_year" ADD CONSTRAINT "prior_year_vehicle_operation_fen_range" CHECK ("vehicle_operation_fen" BETWEEN 0 AND 99999999999999);
ALTER TABLE "prior_year" ADD CONSTRAINT "prior_year_reception_fen_range" CHECK ("reception_fen" BETWEEN 0 AND 99999999999999);
ALTER TABLE "prior_year" ADD CONSTRAINT "prior_year_operating_expense_fen_range" CHECK ("operating_expense_fen" BETWEEN 0 AND 99999999999999);
ALTER TABLE "prior_year_line" ADD CONSTRAINT "prior_year_line_amount_fen_range" CHECK ("amount_fen" BETWEEN 0 AND 99999999999999);
ALTER TABLE "prior_year_revenue" ADD CONSTRAINT "prior_year_revenue_amount_fen_range" CHECK ("amount_fen" BETWEEN 0 AND 99999999999999);

-- Counts of vehicles and equipment.
ALTER TABLE "assets" ADD CONSTRAINT "assets_counts_not_negative" CHECK (
  LEAST(
    "vehicles_owned", "vehicles_shared", "senior_vehicles", "confidential_vehicles", "emergency_vehicles",
    "law_enforcement_vehicles", "retired_cadre_vehicles", "specialised_vehicles", "business_vehicles",
    "general_equipment", "specialised_equipment", "purchased_vehicles", "purchased_general_equipment",
    "purchased_specialised_equipment"
  ) >= 0
);

ALTER TABLE "indicator" ADD CONSTRAINT "indicator_weight_range" CHECK ("weight" BETWEEN 0 AND 100);

ALTER TABLE "user" ADD CONSTRAINT "user_password_hash_argon2id" CHECK ("password_hash" LIKE '$argon2id$%');

ALTER TABLE "revision" ADD CONSTRAINT "revision_sha256_hex" CHECK ("sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_hashes_hex"
  CHECK ("prev_hash" ~ '^[0-9a-f]{64}$' AND "hash" ~ '^[0-9a-f]{64}$');

-- A role in the whole department (no unit) may be given once only, too.
DROP INDEX "membership_user_id_department_id_unit_code_role_key";
CREATE UNIQUE INDEX "membership_user_id_department_id_unit_code_role_key"
  ON "membership" ("user_id", "department_id", "unit_code", "role") NULLS NOT DISTINCT;

-- The audit trail only grows. ENABLE ALWAYS: not even a session that calls itself a replica gets past the triggers.
CREATE FUNCTION "refuse_audit_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_event is append-only: % refused', TG_OP USING ERRCODE = 'restrict_violation';
END;
$$;
CREATE TRIGGER "audit_event_append_only" BEFORE UPDATE OR DELETE ON "audit_event"
  FOR EACH ROW EXECUTE FUNCTION "refuse_audit_change"();
CREATE TRIGGER "audit_event_no_truncate" BEFORE TRUNCATE ON "audit_event"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_audit_change"();
ALTER TABLE "audit_event" ENABLE ALWAYS TRIGGER "audit_event_append_only";
ALTER TABLE "audit_event" ENABLE ALWAYS TRIGGER "audit_event_no_truncate";

-- A revision is what was signed: only its status moves on.
CREATE FUNCTION "refuse_revision_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (to_jsonb(NEW) - 'status') = (to_jsonb(OLD) - 'status') THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'revision is frozen: % refused', TG_OP USING ERRCODE = 'restrict_violation';
END;
$$;
CREATE TRIGGER "revision_frozen" BEFORE UPDATE OR DELETE ON "revision"
  FOR EACH ROW EXECUTE FUNCTION "refuse_revision_change"();
CREATE TRIGGER "revision_no_truncate" BEFORE TRUNCATE ON "revision"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_revision_change"();
ALTER TABLE "revision" ENABLE ALWAYS TRIGGER "revision_frozen";
ALTER TABLE "revision" ENABLE ALWAYS TRIGGER "revision_no_truncate";
