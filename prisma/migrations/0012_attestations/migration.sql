-- CreateEnum
CREATE TYPE "attestation_answer" AS ENUM ('verified', 'problem', 'notApplicable');

-- AlterTable
ALTER TABLE "finding_reason" ADD COLUMN     "places" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- Until now a reason covered the one place that it was written at.
UPDATE "finding_reason" SET "places" = ARRAY["subject"];

-- AlterTable
ALTER TABLE "revision" ADD COLUMN     "attestations" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "attestation" (
    "id" UUID NOT NULL,
    "budget_id" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "answer" "attestation_answer" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "author_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "attestation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "attestation_budget_id_rule_key" ON "attestation"("budget_id", "rule");

-- AddForeignKey
ALTER TABLE "attestation" ADD CONSTRAINT "attestation_budget_id_fkey" FOREIGN KEY ("budget_id") REFERENCES "budget"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attestation" ADD CONSTRAINT "attestation_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whoever finds something wrong says what.
ALTER TABLE "attestation" ADD CONSTRAINT "attestation_problem_has_note"
  CHECK ("answer" <> 'problem' OR btrim("note") <> '');
