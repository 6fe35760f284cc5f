-- CreateEnum
CREATE TYPE "workflow_action" AS ENUM ('submit', 'withdraw', 'approve', 'return', 'sign', 'disclose', 'reopen', 'advance', 'skipToApproval', 'issueToUnits', 'submitUnit', 'returnUnit');

-- CreateEnum
CREATE TYPE "adjustment_status" AS ENUM ('proposed', 'adopted', 'withdrawn');

-- AlterTable
ALTER TABLE "audit_event" ADD COLUMN     "origin" TEXT;

-- AlterTable
ALTER TABLE "budget" ADD COLUMN     "approved_on" DATE,
ADD COLUMN     "units_approved_on" DATE;

-- AlterTable
ALTER TABLE "budget_unit" ADD COLUMN     "return_reason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "submitted_at" TIMESTAMPTZ(3),
ADD COLUMN     "submitted_by_id" UUID;

-- AlterTable
ALTER TABLE "revision" ADD COLUMN     "basis" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "book_version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "reasons" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "stage" "budget_stage" NOT NULL DEFAULT 'firstSubmission';

-- AlterTable
ALTER TABLE "user" ADD COLUMN     "must_change_password" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "signed_in_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "user_agent" TEXT NOT NULL DEFAULT '',
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workflow_step" (
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "budget_id" UUID NOT NULL,
    "revision_id" UUID,
    "action" "workflow_action" NOT NULL,
    "unit_code" TEXT,
    "from_stage" "budget_stage" NOT NULL,
    "to_stage" "budget_stage" NOT NULL,
    "from_status" "budget_status" NOT NULL,
    "to_status" "budget_status" NOT NULL,
    "actor_id" UUID NOT NULL,
    "actor_name" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "sha256" CHAR(64),
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workflow_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "finding_reason" (
    "id" UUID NOT NULL,
    "budget_id" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "said" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "finding_reason_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ceiling" (
    "id" UUID NOT NULL,
    "budget_id" UUID NOT NULL,
    "unit_code" TEXT NOT NULL,
    "class" "expenditure_class" NOT NULL,
    "source" "source" NOT NULL,
    "amount_fen" BIGINT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ceiling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "budget_id" UUID NOT NULL,
    "revision_id" UUID,
    "parent_id" UUID,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_mention" (
    "comment_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "comment_mention_pkey" PRIMARY KEY ("comment_id","user_id")
);

-- CreateTable
CREATE TABLE "review_mark" (
    "revision_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "budget_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ticked_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_mark_pkey" PRIMARY KEY ("revision_id","user_id","subject")
);

-- CreateTable
CREATE TABLE "adjustment" (
    "id" UUID NOT NULL,
    "budget_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "line_id" TEXT NOT NULL,
    "requested_fen" BIGINT NOT NULL,
    "approved_fen" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "status" "adjustment_status" NOT NULL DEFAULT 'proposed',
    "author_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_by_id" UUID,
    "settled_at" TIMESTAMPTZ(3),
    "answer" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "adjustment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "code_book" (
    "year" INTEGER NOT NULL,
    "tree" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "imported_by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "code_book_pkey" PRIMARY KEY ("year","tree")
);

-- CreateTable
CREATE TABLE "rule_parameter" (
    "edition" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rule_parameter_pkey" PRIMARY KEY ("edition","name")
);

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "workflow_step_seq_key" ON "workflow_step"("seq");

-- CreateIndex
CREATE INDEX "workflow_step_budget_id_seq_idx" ON "workflow_step"("budget_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "finding_reason_budget_id_rule_subject_key" ON "finding_reason"("budget_id", "rule", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "ceiling_budget_id_unit_code_class_source_key" ON "ceiling"("budget_id", "unit_code", "class", "source");

-- CreateIndex
CREATE INDEX "comment_budget_id_at_idx" ON "comment"("budget_id", "at");

-- CreateIndex
CREATE INDEX "comment_mention_user_id_read_at_idx" ON "comment_mention"("user_id", "read_at");

-- CreateIndex
CREATE INDEX "adjustment_budget_id_status_idx" ON "adjustment"("budget_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "adjustment_revision_id_line_id_key" ON "adjustment"("revision_id", "line_id");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workflow_step" ADD CONSTRAINT "workflow_step_budget_id_fkey" FOREIGN KEY ("budget_id") REFERENCES "budget"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workflow_step" ADD CONSTRAINT "workflow_step_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workflow_step" ADD CONSTRAINT "workflow_step_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding_reason" ADD CONSTRAINT "finding_reason_budget_id_fkey" FOREIGN KEY ("budget_id") REFERENCES "budget"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding_reason" ADD CONSTRAINT "finding_reason_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ceiling" ADD CONSTRAINT "ceiling_budget_id_fkey" FOREIGN KEY ("budget_id") REFERENCES "budget"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_budget_id_fkey" FOREIGN KEY ("budget_id") REFERENCES "budget"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_resolved_by_id_fkey" FOREIGN KEY ("resolved_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_mark" ADD CONSTRAINT "review_mark_budget_id_fkey" FOREIGN KEY ("budget_id") REFERENCES "budget"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_mark" ADD CONSTRAINT "review_mark_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_mark" ADD CONSTRAINT "review_mark_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjustment" ADD CONSTRAINT "adjustment_budget_id_fkey" FOREIGN KEY ("budget_id") REFERENCES "budget"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjustment" ADD CONSTRAINT "adjustment_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjustment" ADD CONSTRAINT "adjustment_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjustment" ADD CONSTRAINT "adjustment_settled_by_id_fkey" FOREIGN KEY ("settled_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget_unit" ADD CONSTRAINT "budget_unit_submitted_by_id_fkey" FOREIGN KEY ("submitted_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ceiling" ADD CONSTRAINT "ceiling_amount_fen_range" CHECK ("amount_fen" BETWEEN 0 AND 99999999999999);
ALTER TABLE "adjustment" ADD CONSTRAINT "adjustment_requested_fen_range" CHECK ("requested_fen" BETWEEN 0 AND 99999999999999);
ALTER TABLE "adjustment" ADD CONSTRAINT "adjustment_approved_fen_range" CHECK ("approved_fen" BETWEEN 0 AND 99999999999999);
ALTER TABLE "workflow_step" ADD CONSTRAINT "workflow_step_sha256_hex" CHECK ("sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "code_book" ADD CONSTRAINT "code_book_sha256_hex" CHECK ("sha256" ~ '^[0-9a-f]{64}$');

-- Who signed what and when is never corrected, only followed by another step.
CREATE FUNCTION "refuse_step_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'workflow_step is append-only: % refused', TG_OP USING ERRCODE = 'restrict_violation';
END;
$$;
CREATE TRIGGER "workflow_step_append_only" BEFORE UPDATE OR DELETE ON "workflow_step"
  FOR EACH ROW EXECUTE FUNCTION "refuse_step_change"();
CREATE TRIGGER "workflow_step_no_truncate" BEFORE TRUNCATE ON "workflow_step"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_step_change"();
ALTER TABLE "workflow_step" ENABLE ALWAYS TRIGGER "workflow_step_append_only";
ALTER TABLE "workflow_step" ENABLE ALWAYS TRIGGER "workflow_step_no_truncate";
