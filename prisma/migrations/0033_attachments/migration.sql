-- CreateTable
CREATE TABLE "attachment" (
    "id" UUID NOT NULL,
    "budget_id" UUID NOT NULL,
    "about" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "bytes" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision_attachment" (
    "revision_id" UUID NOT NULL,
    "attachment_id" UUID NOT NULL,

    CONSTRAINT "revision_attachment_pkey" PRIMARY KEY ("revision_id","attachment_id")
);

-- CreateIndex
CREATE INDEX "attachment_budget_id_about_idx" ON "attachment"("budget_id", "about");

-- CreateIndex
CREATE INDEX "revision_attachment_attachment_id_idx" ON "revision_attachment"("attachment_id");

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_budget_id_fkey" FOREIGN KEY ("budget_id") REFERENCES "budget"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_attachment" ADD CONSTRAINT "revision_attachment_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_attachment" ADD CONSTRAINT "revision_attachment_attachment_id_fkey" FOREIGN KEY ("attachment_id") REFERENCES "attachment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a file is said to be is what it is: its hash and its length are those of its contents.
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_sha256_of_content"
  CHECK ("sha256" = encode(sha256("content"), 'hex') AND "bytes" = octet_length("content"));
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_bytes_range" CHECK ("bytes" BETWEEN 1 AND 10485760);
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_about_form" CHECK ("about" ~ '^(line|project|reason):.+$');

-- Already compressed, as files of offices and pictures are.
ALTER TABLE "attachment" ALTER COLUMN "content" SET STORAGE EXTERNAL;

-- A file is added and taken away, never changed: only what it is about follows a project, and that it was taken away is noted.
CREATE FUNCTION "refuse_attachment_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    -- The contents are held to by their hash.
    IF (NEW."id", NEW."budget_id", NEW."place", NEW."name", NEW."media_type", NEW."sha256", NEW."uploaded_by_id", NEW."at")
      = (OLD."id", OLD."budget_id", OLD."place", OLD."name", OLD."media_type", OLD."sha256", OLD."uploaded_by_id", OLD."at")
    THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'attachment is kept: % refused', TG_OP USING ERRCODE = 'restrict_violation';
END;
$$;
CREATE TRIGGER "attachment_kept" BEFORE UPDATE ON "attachment"
  FOR EACH ROW EXECUTE FUNCTION "refuse_attachment_change"();
CREATE TRIGGER "attachment_no_truncate" BEFORE TRUNCATE ON "attachment"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_attachment_change"();
ALTER TABLE "attachment" ENABLE ALWAYS TRIGGER "attachment_kept";
ALTER TABLE "attachment" ENABLE ALWAYS TRIGGER "attachment_no_truncate";

CREATE TRIGGER "revision_attachment_append_only" BEFORE UPDATE OR DELETE ON "revision_attachment"
  FOR EACH ROW EXECUTE FUNCTION "refuse_kept_change"();
CREATE TRIGGER "revision_attachment_no_truncate" BEFORE TRUNCATE ON "revision_attachment"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_kept_change"();
ALTER TABLE "revision_attachment" ENABLE ALWAYS TRIGGER "revision_attachment_append_only";
ALTER TABLE "revision_attachment" ENABLE ALWAYS TRIGGER "revision_attachment_no_truncate";

-- Projects are named by their codes, which people may change: their files go with them.
CREATE FUNCTION "move_attachments"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "attachment" SET "about" = 'project:' || NEW."code"
  WHERE "budget_id" = NEW."budget_id" AND "about" = 'project:' || OLD."code";
  RETURN NULL;
END;
$$;
CREATE TRIGGER "project_moves_attachments" AFTER UPDATE OF "code" ON "project"
  FOR EACH ROW WHEN (OLD."code" <> NEW."code") EXECUTE FUNCTION "move_attachments"();
