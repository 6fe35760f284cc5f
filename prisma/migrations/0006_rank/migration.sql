-- A row stands in its list by a text that always leaves room for one between two others (lib/domain/entry/rank.ts).

ALTER TABLE "line" ADD COLUMN "rank" TEXT COLLATE "C";
UPDATE "line" SET "rank" = lpad(("position" + 1)::text, 8, '0');
ALTER TABLE "line" ALTER COLUMN "rank" SET NOT NULL,
ADD CONSTRAINT "line_rank_form" CHECK ("rank" ~ '^[0-9]{8}([0-9a-z]*[1-9a-z])?$');
ALTER TABLE "line" DROP COLUMN "position";
CREATE INDEX "line_budget_id_rank_idx" ON "line"("budget_id", "rank");

ALTER TABLE "revenue" ADD COLUMN "rank" TEXT COLLATE "C";
UPDATE "revenue" SET "rank" = lpad(("position" + 1)::text, 8, '0');
ALTER TABLE "revenue" ALTER COLUMN "rank" SET NOT NULL,
ADD CONSTRAINT "revenue_rank_form" CHECK ("rank" ~ '^[0-9]{8}([0-9a-z]*[1-9a-z])?$');
ALTER TABLE "revenue" DROP COLUMN "position";
CREATE INDEX "revenue_budget_id_rank_idx" ON "revenue"("budget_id", "rank");

ALTER TABLE "carry_forward" ADD COLUMN "rank" TEXT COLLATE "C";
UPDATE "carry_forward" SET "rank" = lpad(("position" + 1)::text, 8, '0');
ALTER TABLE "carry_forward" ALTER COLUMN "rank" SET NOT NULL,
ADD CONSTRAINT "carry_forward_rank_form" CHECK ("rank" ~ '^[0-9]{8}([0-9a-z]*[1-9a-z])?$');
ALTER TABLE "carry_forward" DROP COLUMN "position";
CREATE INDEX "carry_forward_budget_id_rank_idx" ON "carry_forward"("budget_id", "rank");

ALTER TABLE "project" ADD COLUMN "rank" TEXT COLLATE "C";
UPDATE "project" SET "rank" = lpad(("position" + 1)::text, 8, '0');
ALTER TABLE "project" ALTER COLUMN "rank" SET NOT NULL,
ADD CONSTRAINT "project_rank_form" CHECK ("rank" ~ '^[0-9]{8}([0-9a-z]*[1-9a-z])?$');
ALTER TABLE "project" DROP COLUMN "position";
CREATE INDEX "project_budget_id_rank_idx" ON "project"("budget_id", "rank");

ALTER TABLE "procurement" ADD COLUMN "rank" TEXT COLLATE "C";
UPDATE "procurement" SET "rank" = lpad(("position" + 1)::text, 8, '0');
ALTER TABLE "procurement" ALTER COLUMN "rank" SET NOT NULL,
ADD CONSTRAINT "procurement_rank_form" CHECK ("rank" ~ '^[0-9]{8}([0-9a-z]*[1-9a-z])?$');
ALTER TABLE "procurement" DROP COLUMN "position";
CREATE INDEX "procurement_budget_id_rank_idx" ON "procurement"("budget_id", "rank");
