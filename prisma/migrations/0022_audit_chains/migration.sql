-- The events that are there stay as they are: they are the beginning of the general chain. The column is added without
-- touching a row of them. That no two events follow the same one is what prev_hash says; the hash needs no index beside it.

-- DropIndex
DROP INDEX "audit_event_hash_key";

-- AlterTable
ALTER TABLE "audit_event" ADD COLUMN     "department_id" UUID;

-- CreateTable
CREATE TABLE "audit_chain" (
    "id" UUID NOT NULL,
    "root" CHAR(64) NOT NULL,
    "head" CHAR(64) NOT NULL,
    "events" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "audit_chain_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_day" (
    "day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "heads" JSONB NOT NULL,
    "prev_hash" CHAR(64) NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "audit_day_pkey" PRIMARY KEY ("day")
);

-- CreateIndex
CREATE UNIQUE INDEX "audit_day_prev_hash_key" ON "audit_day"("prev_hash");

ALTER TABLE "audit_chain" ADD CONSTRAINT "audit_chain_hashes_hex"
  CHECK ("root" ~ '^[0-9a-f]{64}$' AND "head" ~ '^[0-9a-f]{64}$' AND "events" >= 0);
ALTER TABLE "audit_day" ADD CONSTRAINT "audit_day_hashes_hex"
  CHECK ("prev_hash" ~ '^[0-9a-f]{64}$' AND "hash" ~ '^[0-9a-f]{64}$');

-- Every change writes the row of its chain: it is to stay in its page.
ALTER TABLE "audit_chain" SET (fillfactor = 50);

INSERT INTO "audit_chain" ("id", "root", "head", "events")
SELECT '00000000-0000-0000-0000-000000000000', repeat('0', 64),
  COALESCE((SELECT "hash" FROM "audit_event" ORDER BY "seq" DESC LIMIT 1), repeat('0', 64)),
  (SELECT count(*) FROM "audit_event");

-- A department has its chain from its first moment, whoever makes it, and after it is gone.
CREATE FUNCTION "begin_audit_chain"(department UUID) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "audit_chain" ("id", "root", "head")
  SELECT department, g."head", encode(sha256(convert_to(g."head" || ' ' || department::text, 'UTF8')), 'hex')
  FROM "audit_chain" g WHERE g."id" = '00000000-0000-0000-0000-000000000000'
  ON CONFLICT ("id") DO NOTHING;
$$;
CREATE FUNCTION "begin_department_chain"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "begin_audit_chain"(NEW."id");
  RETURN NULL;
END;
$$;
CREATE TRIGGER "department_audit_chain" AFTER INSERT ON "department"
  FOR EACH ROW EXECUTE FUNCTION "begin_department_chain"();
SELECT "begin_audit_chain"("id") FROM "department";

-- Chains and days only go on. ENABLE ALWAYS: not even a session that calls itself a replica gets past the triggers.
CREATE FUNCTION "refuse_going_back"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% only goes on: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END;
$$;
CREATE TRIGGER "audit_chain_goes_on" BEFORE UPDATE ON "audit_chain" FOR EACH ROW
  WHEN (NEW."id" <> OLD."id" OR NEW."root" <> OLD."root" OR NEW."events" <= OLD."events")
  EXECUTE FUNCTION "refuse_going_back"();
CREATE TRIGGER "audit_chain_stays" BEFORE DELETE ON "audit_chain"
  FOR EACH ROW EXECUTE FUNCTION "refuse_going_back"();
CREATE TRIGGER "audit_chain_no_truncate" BEFORE TRUNCATE ON "audit_chain"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_going_back"();
CREATE TRIGGER "audit_day_append_only" BEFORE UPDATE OR DELETE ON "audit_day"
  FOR EACH ROW EXECUTE FUNCTION "refuse_going_back"();
CREATE TRIGGER "audit_day_no_truncate" BEFORE TRUNCATE ON "audit_day"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_going_back"();
ALTER TABLE "audit_chain" ENABLE ALWAYS TRIGGER "audit_chain_goes_on";
ALTER TABLE "audit_chain" ENABLE ALWAYS TRIGGER "audit_chain_stays";
ALTER TABLE "audit_chain" ENABLE ALWAYS TRIGGER "audit_chain_no_truncate";
ALTER TABLE "audit_day" ENABLE ALWAYS TRIGGER "audit_day_append_only";
ALTER TABLE "audit_day" ENABLE ALWAYS TRIGGER "audit_day_no_truncate";
