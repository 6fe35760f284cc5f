-- AlterTable
ALTER TABLE "review_mark" ADD COLUMN     "content" CHAR(64);

-- CreateIndex
CREATE INDEX "review_mark_budget_id_idx" ON "review_mark"("budget_id");
