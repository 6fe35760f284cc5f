-- CreateTable
CREATE TABLE "budget_summary" (
    "budget_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "basis" TEXT NOT NULL DEFAULT '',
    "stale" BOOLEAN NOT NULL DEFAULT true,
    "expenditure_fen" BIGINT,
    "revenue_fen" BIGINT,
    "basic_fen" BIGINT,
    "project_fen" BIGINT,
    "prior_expenditure_fen" BIGINT,
    "general_fen" BIGINT,
    "three_public_fen" BIGINT,
    "block" INTEGER,
    "confirm" INTEGER,
    "note" INTEGER,
    "open" INTEGER,
    "computed_at" TIMESTAMPTZ(3),
    "failure" TEXT,
    "claimed_until" TIMESTAMPTZ(3),

    CONSTRAINT "budget_summary_pkey" PRIMARY KEY ("budget_id")
);

-- AddForeignKey
ALTER TABLE "budget_summary" ADD CONSTRAINT "budget_summary_budget_id_fkey" FOREIGN KEY ("budget_id") REFERENCES "budget"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Sums of exact amounts: never negative, and as large as the program can say exactly.
ALTER TABLE "budget_summary" ADD CONSTRAINT "budget_summary_expenditure_fen_range" CHECK ("expenditure_fen" BETWEEN 0 AND 9007199254740991);
ALTER TABLE "budget_summary" ADD CONSTRAINT "budget_summary_revenue_fen_range" CHECK ("revenue_fen" BETWEEN 0 AND 9007199254740991);
ALTER TABLE "budget_summary" ADD CONSTRAINT "budget_summary_basic_fen_range" CHECK ("basic_fen" BETWEEN 0 AND 9007199254740991);
ALTER TABLE "budget_summary" ADD CONSTRAINT "budget_summary_project_fen_range" CHECK ("project_fen" BETWEEN 0 AND 9007199254740991);
ALTER TABLE "budget_summary" ADD CONSTRAINT "budget_summary_prior_expenditure_fen_range" CHECK ("prior_expenditure_fen" BETWEEN 0 AND 9007199254740991);
ALTER TABLE "budget_summary" ADD CONSTRAINT "budget_summary_general_fen_range" CHECK ("general_fen" BETWEEN 0 AND 9007199254740991);
ALTER TABLE "budget_summary" ADD CONSTRAINT "budget_summary_three_public_fen_range" CHECK ("three_public_fen" BETWEEN 0 AND 9007199254740991);

-- Figures are there all together or not at all.
ALTER TABLE "budget_summary" ADD CONSTRAINT "budget_summary_whole" CHECK (
  num_nulls("expenditure_fen", "revenue_fen", "basic_fen", "project_fen", "general_fen", "three_public_fen",
    "block", "confirm", "note", "open", "computed_at") IN (0, 11)
  AND ("computed_at" IS NOT NULL OR "prior_expenditure_fen" IS NULL)
);

-- Every budget has its row from the first moment.
CREATE FUNCTION "make_budget_summary"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "budget_summary" ("budget_id") VALUES (NEW."id");
  RETURN NULL;
END;
$$;
CREATE TRIGGER "budget_has_summary" AFTER INSERT ON "budget"
  FOR EACH ROW EXECUTE FUNCTION "make_budget_summary"();
INSERT INTO "budget_summary" ("budget_id") SELECT "id" FROM "budget";

-- What a summary counts beside the book has no version: whoever changes it says here that the summary is behind.
CREATE FUNCTION "mark_budget_summary"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed uuid;
BEGIN
  IF TG_TABLE_NAME = 'budget' THEN
    changed := NEW."id";
  ELSIF TG_OP = 'DELETE' THEN
    changed := OLD."budget_id";
  ELSE
    changed := NEW."budget_id";
  END IF;
  UPDATE "budget_summary" SET "stale" = true WHERE "budget_id" = changed AND NOT "stale";
  RETURN NULL;
END;
$$;
CREATE TRIGGER "finding_reason_marks_summary" AFTER INSERT OR UPDATE OR DELETE ON "finding_reason"
  FOR EACH ROW EXECUTE FUNCTION "mark_budget_summary"();
CREATE TRIGGER "ceiling_marks_summary" AFTER INSERT OR UPDATE OR DELETE ON "ceiling"
  FOR EACH ROW EXECUTE FUNCTION "mark_budget_summary"();
CREATE TRIGGER "adjustment_marks_summary" AFTER INSERT OR UPDATE OR DELETE ON "adjustment"
  FOR EACH ROW EXECUTE FUNCTION "mark_budget_summary"();
CREATE TRIGGER "budget_status_marks_summary" AFTER UPDATE OF "status" ON "budget"
  FOR EACH ROW WHEN ((OLD."status" = 'draft') <> (NEW."status" = 'draft'))
  EXECUTE FUNCTION "mark_budget_summary"();
