-- What 控制数 hold of a budget, and how many of them it exceeds.
ALTER TABLE "budget_summary" ADD COLUMN "planned_fen" BIGINT, ADD COLUMN "exceeded" INTEGER;
ALTER TABLE "budget_summary" ADD CONSTRAINT "budget_summary_planned_fen_range" CHECK ("planned_fen" BETWEEN 0 AND 9007199254740991);

-- They are there together with the other figures; rows that were computed without them are computed again.
UPDATE "budget_summary" SET "stale" = true, "expenditure_fen" = NULL, "revenue_fen" = NULL, "basic_fen" = NULL,
  "project_fen" = NULL, "prior_expenditure_fen" = NULL, "general_fen" = NULL, "three_public_fen" = NULL,
  "block" = NULL, "confirm" = NULL, "note" = NULL, "open" = NULL, "computed_at" = NULL;
ALTER TABLE "budget_summary" DROP CONSTRAINT "budget_summary_whole";
ALTER TABLE "budget_summary" ADD CONSTRAINT "budget_summary_whole" CHECK (
  num_nulls("expenditure_fen", "revenue_fen", "basic_fen", "project_fen", "general_fen", "three_public_fen",
    "planned_fen", "exceeded", "block", "confirm", "note", "open", "computed_at") IN (0, 13)
  AND ("computed_at" IS NOT NULL OR "prior_expenditure_fen" IS NULL)
);
