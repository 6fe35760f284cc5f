-- CreateTable
CREATE TABLE "unit_statement" (
    "id" UUID NOT NULL,
    "budget_id" UUID NOT NULL,
    "rank" TEXT COLLATE "C" NOT NULL,
    "unit_code" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "unit_statement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "unit_statement_budget_id_rank_idx" ON "unit_statement"("budget_id", "rank");

-- CreateIndex
CREATE UNIQUE INDEX "unit_statement_budget_id_unit_code_key" ON "unit_statement"("budget_id", "unit_code");

-- AddForeignKey
ALTER TABLE "unit_statement" ADD CONSTRAINT "unit_statement_budget_id_fkey" FOREIGN KEY ("budget_id") REFERENCES "budget"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_statement" ADD CONSTRAINT "unit_statement_budget_id_unit_code_fkey" FOREIGN KEY ("budget_id", "unit_code") REFERENCES "budget_unit"("budget_id", "code") ON DELETE NO ACTION ON UPDATE CASCADE;

ALTER TABLE "unit_statement" ADD CONSTRAINT "unit_statement_rank_form" CHECK ("rank" ~ '^[0-9]{8}([0-9a-z]*[1-9a-z])?$');

-- The packets of units (单位预算公开) are kept beside that of their department, whose files are of the unit ''.
ALTER TABLE "revision_file" ADD COLUMN "unit_code" TEXT NOT NULL DEFAULT '';
ALTER TABLE "revision_file" DROP CONSTRAINT "revision_file_pkey";
ALTER TABLE "revision_file" ADD CONSTRAINT "revision_file_pkey" PRIMARY KEY ("revision_id", "unit_code", "position");
