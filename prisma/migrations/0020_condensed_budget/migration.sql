-- CreateTable
CREATE TABLE "condensed_budget" (
    "budget_id" UUID NOT NULL,
    "read_from" TEXT NOT NULL,
    "format" INTEGER NOT NULL,
    "contents" JSONB NOT NULL,

    CONSTRAINT "condensed_budget_pkey" PRIMARY KEY ("budget_id")
);

-- AddForeignKey
ALTER TABLE "condensed_budget" ADD CONSTRAINT "condensed_budget_budget_id_fkey" FOREIGN KEY ("budget_id") REFERENCES "budget"("id") ON DELETE CASCADE ON UPDATE CASCADE;
