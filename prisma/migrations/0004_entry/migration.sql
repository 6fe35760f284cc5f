-- AlterTable
ALTER TABLE "budget" ADD COLUMN     "last_line_number" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "performance_version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "entry_batch" (
    "id" UUID NOT NULL,
    "budget_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "request_sha256" CHAR(64) NOT NULL,
    "answer" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "entry_batch_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "entry_batch_budget_id_idx" ON "entry_batch"("budget_id");

-- AddForeignKey
ALTER TABLE "entry_batch" ADD CONSTRAINT "entry_batch_budget_id_fkey" FOREIGN KEY ("budget_id") REFERENCES "budget"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry_batch" ADD CONSTRAINT "entry_batch_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "entry_batch" ADD CONSTRAINT "entry_batch_request_sha256_hex" CHECK ("request_sha256" ~ '^[0-9a-f]{64}$');

-- The numbers that the lines of existing budgets already bear.
UPDATE "budget" SET "last_line_number" = COALESCE(
  (SELECT max(substring("line_id" FROM '^L([0-9]{1,9})$')::int) FROM "line" WHERE "line"."budget_id" = "budget"."id"), 0
);
