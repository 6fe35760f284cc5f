-- AlterTable
ALTER TABLE "revision" ADD COLUMN     "digest" TEXT NOT NULL DEFAULT 'book/1';

-- CreateTable
CREATE TABLE "revision_print" (
    "revision_id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "bytes" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,
    "restated" BOOLEAN NOT NULL DEFAULT false,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revision_print_pkey" PRIMARY KEY ("revision_id")
);

-- CreateTable
CREATE TABLE "revision_file" (
    "revision_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "notices" TEXT[],
    "sha256" CHAR(64) NOT NULL,
    "bytes" INTEGER NOT NULL,
    "compressed" BOOLEAN NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "revision_file_pkey" PRIMARY KEY ("revision_id","position")
);

-- CreateTable
CREATE TABLE "kept_codes" (
    "sha256" CHAR(64) NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "kept_codes_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "revision_recheck" (
    "revision_id" UUID NOT NULL,
    "basis" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "places" JSONB NOT NULL,
    "failure" TEXT,
    "computed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revision_recheck_pkey" PRIMARY KEY ("revision_id")
);

-- AddForeignKey
ALTER TABLE "revision_print" ADD CONSTRAINT "revision_print_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_file" ADD CONSTRAINT "revision_file_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_recheck" ADD CONSTRAINT "revision_recheck_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A print is written with its revision, or once later, and a packet once; neither is ever written again.
ALTER TABLE "revision" ADD CONSTRAINT "revision_digest_known" CHECK ("digest" IN ('book/1', 'revision/1'));
ALTER TABLE "revision_print" ADD CONSTRAINT "revision_print_sha256_hex" CHECK ("sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "revision_file" ADD CONSTRAINT "revision_file_sha256_hex" CHECK ("sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "kept_codes" ADD CONSTRAINT "kept_codes_sha256_hex" CHECK ("sha256" ~ '^[0-9a-f]{64}$');

-- Already compressed.
ALTER TABLE "revision_print" ALTER COLUMN "content" SET STORAGE EXTERNAL;
ALTER TABLE "revision_file" ALTER COLUMN "content" SET STORAGE EXTERNAL;
ALTER TABLE "kept_codes" ALTER COLUMN "content" SET STORAGE EXTERNAL;

CREATE FUNCTION "refuse_kept_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END;
$$;

CREATE TRIGGER "revision_print_append_only" BEFORE UPDATE OR DELETE ON "revision_print"
  FOR EACH ROW EXECUTE FUNCTION "refuse_kept_change"();
CREATE TRIGGER "revision_print_no_truncate" BEFORE TRUNCATE ON "revision_print"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_kept_change"();
ALTER TABLE "revision_print" ENABLE ALWAYS TRIGGER "revision_print_append_only";
ALTER TABLE "revision_print" ENABLE ALWAYS TRIGGER "revision_print_no_truncate";

CREATE TRIGGER "revision_file_append_only" BEFORE UPDATE OR DELETE ON "revision_file"
  FOR EACH ROW EXECUTE FUNCTION "refuse_kept_change"();
CREATE TRIGGER "revision_file_no_truncate" BEFORE TRUNCATE ON "revision_file"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_kept_change"();
ALTER TABLE "revision_file" ENABLE ALWAYS TRIGGER "revision_file_append_only";
ALTER TABLE "revision_file" ENABLE ALWAYS TRIGGER "revision_file_no_truncate";

CREATE TRIGGER "kept_codes_append_only" BEFORE UPDATE OR DELETE ON "kept_codes"
  FOR EACH ROW EXECUTE FUNCTION "refuse_kept_change"();
CREATE TRIGGER "kept_codes_no_truncate" BEFORE TRUNCATE ON "kept_codes"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_kept_change"();
ALTER TABLE "kept_codes" ENABLE ALWAYS TRIGGER "kept_codes_append_only";
ALTER TABLE "kept_codes" ENABLE ALWAYS TRIGGER "kept_codes_no_truncate";
