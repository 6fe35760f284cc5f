-- CreateEnum
CREATE TYPE "unit_kind" AS ENUM ('administrative', 'civilServiceManaged', 'institution');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('clerk', 'reviewer', 'signer', 'publisher', 'auditor', 'administrator');

-- CreateEnum
CREATE TYPE "budget_stage" AS ENUM ('firstSubmission', 'controlFigures', 'secondSubmission', 'approval');

-- CreateEnum
CREATE TYPE "budget_status" AS ENUM ('draft', 'submitted', 'reviewed', 'signed', 'disclosed');

-- CreateEnum
CREATE TYPE "expenditure_class" AS ENUM ('basic', 'project');

-- CreateEnum
CREATE TYPE "expense_kind" AS ENUM ('personnel', 'operating');

-- CreateEnum
CREATE TYPE "source" AS ENUM ('generalPublicBudget', 'governmentFund', 'stateCapital', 'fiscalAccount', 'institutionService', 'superiorSubsidy', 'affiliateRemittance', 'institutionBusiness', 'other', 'institutionFund');

-- CreateEnum
CREATE TYPE "project_category" AS ENUM ('otherOperating', 'specificPurpose');

-- CreateEnum
CREATE TYPE "project_tier" AS ENUM ('key', 'general');

-- CreateEnum
CREATE TYPE "indicator_relation" AS ENUM ('atLeast', 'atMost', 'equal', 'qualitative');

-- CreateEnum
CREATE TYPE "procurement_category" AS ENUM ('goods', 'works', 'services');

-- CreateTable
CREATE TABLE "department" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "department_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" UUID NOT NULL,
    "department_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "unit_kind" NOT NULL,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "account_name" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "password_hash" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "key" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "department_id" UUID NOT NULL,
    "unit_code" TEXT,
    "role" "role" NOT NULL,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "budget" (
    "id" UUID NOT NULL,
    "department_id" UUID NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "edition" TEXT NOT NULL,
    "stage" "budget_stage" NOT NULL DEFAULT 'firstSubmission',
    "status" "budget_status" NOT NULL DEFAULT 'draft',
    "department_code" TEXT NOT NULL,
    "department_name" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "performance_objective" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "budget_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" UUID NOT NULL,
    "budget_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "budget_status" NOT NULL,
    "book" JSONB NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "budget_unit" (
    "id" UUID NOT NULL,
    "budget_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "unit_kind" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "budget_unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "line" (
    "id" UUID NOT NULL,
    "budget_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "line_id" TEXT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "class" "expenditure_class" NOT NULL,
    "project_code" TEXT,
    "function" TEXT NOT NULL,
    "economic" TEXT NOT NULL,
    "government_economic" TEXT,
    "source" "source" NOT NULL,
    "carried_over" BOOLEAN NOT NULL DEFAULT false,
    "expense" "expense_kind",
    "amount_fen" BIGINT NOT NULL,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revenue" (
    "id" UUID NOT NULL,
    "budget_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "unit_code" TEXT NOT NULL,
    "source" "source" NOT NULL,
    "carried_over" BOOLEAN NOT NULL DEFAULT false,
    "amount_fen" BIGINT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "revenue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "carry_forward" (
    "id" UUID NOT NULL,
    "budget_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "unit_code" TEXT NOT NULL,
    "source" "source" NOT NULL,
    "amount_fen" BIGINT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "carry_forward_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project" (
    "id" UUID NOT NULL,
    "budget_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "category" "project_category" NOT NULL,
    "tier" "project_tier" NOT NULL,
    "supervisor" TEXT NOT NULL DEFAULT '',
    "local_transfer_fen" BIGINT NOT NULL DEFAULT 0,
    "overview" TEXT NOT NULL DEFAULT '',
    "objective" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator" (
    "id" UUID NOT NULL,
    "budget_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "project_code" TEXT,
    "name" TEXT NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "measurement_unit" TEXT,
    "relation" "indicator_relation" NOT NULL,
    "target" TEXT NOT NULL DEFAULT '',
    "core" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "procurement" (
    "id" UUID NOT NULL,
    "budget_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "unit_code" TEXT NOT NULL,
    "category" "procurement_category" NOT NULL,
    "name" TEXT NOT NULL,
    "source" "source" NOT NULL,
    "carried_over" BOOLEAN NOT NULL DEFAULT false,
    "amount_fen" BIGINT NOT NULL,
    "project_code" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "procurement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assets" (
    "budget_id" UUID NOT NULL,
    "as_of_year" INTEGER NOT NULL,
    "vehicles_owned" INTEGER NOT NULL DEFAULT 0,
    "vehicles_shared" INTEGER NOT NULL DEFAULT 0,
    "senior_vehicles" INTEGER NOT NULL DEFAULT 0,
    "confidential_vehicles" INTEGER NOT NULL DEFAULT 0,
    "emergency_vehicles" INTEGER NOT NULL DEFAULT 0,
    "law_enforcement_vehicles" INTEGER NOT NULL DEFAULT 0,
    "retired_cadre_vehicles" INTEGER NOT NULL DEFAULT 0,
    "specialised_vehicles" INTEGER NOT NULL DEFAULT 0,
    "business_vehicles" INTEGER NOT NULL DEFAULT 0,
    "general_equipment" INTEGER NOT NULL DEFAULT 0,
    "specialised_equipment" INTEGER NOT NULL DEFAULT 0,
    "purchased_vehicles" INTEGER NOT NULL DEFAULT 0,
    "purchased_general_equipment" INTEGER NOT NULL DEFAULT 0,
    "purchased_specialised_equipment" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assets_pkey" PRIMARY KEY ("budget_id")
);

-- CreateTable
CREATE TABLE "prior_year" (
    "budget_id" UUID NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "overseas_fen" BIGINT NOT NULL DEFAULT 0,
    "vehicle_purchase_fen" BIGINT NOT NULL DEFAULT 0,
    "vehicle_operation_fen" BIGINT NOT NULL DEFAULT 0,
    "reception_fen" BIGINT NOT NULL DEFAULT 0,
    "operating_expense_fen" BIGINT NOT NULL DEFAULT 0,
    "revenues_known" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "prior_year_pkey" PRIMARY KEY ("budget_id")
);

-- CreateTable
CREATE TABLE "prior_year_line" (
    "id" UUID NOT NULL,
    "budget_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "class" "expenditure_class" NOT NULL,
    "function" TEXT NOT NULL,
    "source" "source" NOT NULL,
    "carried_over" BOOLEAN NOT NULL DEFAULT false,
    "amount_fen" BIGINT NOT NULL,

    CONSTRAINT "prior_year_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "prior_year_revenue" (
    "id" UUID NOT NULL,
    "budget_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "source" "source" NOT NULL,
    "carried_over" BOOLEAN NOT NULL DEFAULT false,
    "amount_fen" BIGINT NOT NULL,

    CONSTRAINT "prior_year_revenue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "narrative_text" (
    "budget_id" UUID NOT NULL,
    "responsibilities" TEXT[],
    "divisions" TEXT[],
    "subordinates" TEXT[],
    "reasons" JSONB NOT NULL DEFAULT '{}',
    "uses" JSONB NOT NULL DEFAULT '{}',
    "contact_name" TEXT NOT NULL DEFAULT '',
    "contact_phone" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "narrative_text_pkey" PRIMARY KEY ("budget_id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "seq" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "budget_id" UUID,
    "entity" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "prev_hash" CHAR(64) NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "department_code_key" ON "department"("code");

-- CreateIndex
CREATE UNIQUE INDEX "unit_department_id_code_key" ON "unit"("department_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "user_account_name_key" ON "user"("account_name");

-- CreateIndex
CREATE UNIQUE INDEX "membership_user_id_department_id_unit_code_role_key" ON "membership"("user_id", "department_id", "unit_code", "role");

-- CreateIndex
CREATE UNIQUE INDEX "budget_department_id_fiscal_year_key" ON "budget"("department_id", "fiscal_year");

-- CreateIndex
CREATE UNIQUE INDEX "revision_budget_id_number_key" ON "revision"("budget_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "budget_unit_budget_id_code_key" ON "budget_unit"("budget_id", "code");

-- CreateIndex
CREATE INDEX "line_budget_id_position_idx" ON "line"("budget_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "line_budget_id_line_id_key" ON "line"("budget_id", "line_id");

-- CreateIndex
CREATE INDEX "revenue_budget_id_position_idx" ON "revenue"("budget_id", "position");

-- CreateIndex
CREATE INDEX "carry_forward_budget_id_position_idx" ON "carry_forward"("budget_id", "position");

-- CreateIndex
CREATE INDEX "project_budget_id_position_idx" ON "project"("budget_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "project_budget_id_code_key" ON "project"("budget_id", "code");

-- CreateIndex
CREATE INDEX "indicator_budget_id_project_code_position_idx" ON "indicator"("budget_id", "project_code", "position");

-- CreateIndex
CREATE INDEX "procurement_budget_id_position_idx" ON "procurement"("budget_id", "position");

-- CreateIndex
CREATE INDEX "prior_year_line_budget_id_position_idx" ON "prior_year_line"("budget_id", "position");

-- CreateIndex
CREATE INDEX "prior_year_revenue_budget_id_position_idx" ON "prior_year_revenue"("budget_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_prev_hash_key" ON "audit_event"("prev_hash");

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_hash_key" ON "audit_event"("hash");

-- CreateIndex
CREATE INDEX "audit_event_budget_id_seq_idx" ON "audit_event"("budget_id", "seq");

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_department_id_unit_code_fkey" FOREIGN KEY ("department_id", "unit_code") REFERENCES "unit"("department_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget" ADD CONSTRAINT "budget_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_budget_id_fkey" FOREIGN KEY ("budget_id") REFERENCES "budget"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget_unit" ADD CONSTRAINT "budget_unit_budget_id_fkey" FOREIGN KEY ("budget_id") REFERENCES "budget"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "line" ADD CONSTRAINT "line_budget_id_fkey" FOREIGN KEY ("budget_id") REFERENCES "budget"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "line" ADD CONSTRAINT "line_budget_id_unit_code_fkey" FOREIGN KEY ("budget_id", "unit_code") REFERENCES "budget_unit"("budget_id", "code") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "line" ADD CONSTRAINT "line_budget_id_project_code_fkey" FOREIGN KEY ("budget_id", "project_code") REFERENCES "project"("budget_id", "code") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revenue" ADD CONSTRAINT "revenue_budget_id_fkey" FOREIGN KEY ("budget_id") REFERENCES "budget"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revenue" ADD CONSTRAINT "revenue_budget_id_unit_code_fkey" FOREIGN KEY ("budget_id", "unit_code") REFERENCES "budget_unit"("budget_id", "code") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "carry_forward" ADD CONSTRAINT "carry_forward_budget_id_fkey" FOREIGN KEY ("budget_id") REFERENCES "budget"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "carry_forward" ADD CONSTRAINT "carry_forward_budget_id_unit_code_fkey" FOREIGN KEY ("budget_id", "unit_code") REFERENCES "budget_unit"("budget_id", "code") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_budget_id_fkey" FOREIGN KEY ("budget_id") REFERENCES "budget"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_budget_id_unit_code_fkey" FOREIGN KEY ("budget_id", "unit_code") REFERENCES "budget_unit"("budget_id", "code") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_budget_id_fkey" FOREIGN KEY ("budget_id") REFERENCES "budget"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_budget_id_project_code_fkey" FOREIGN KEY ("budget_id", "project_code") REFERENCES "project"("budget_id", "code") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procurement" ADD CONSTRAINT "procurement_budget_id_fkey" FOREIGN KEY ("budget_id") REFERENCES "budget"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procurement" ADD CONSTRAINT "procurement_budget_id_unit_code_fkey" FOREIGN KEY ("budget_id", "unit_code") REFERENCES "budget_unit"("budget_id", "code") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procurement" ADD CONSTRAINT "procurement_budget_id_project_code_fkey" FOREIGN KEY ("budget_id", "project_code") REFERENCES "project"("budget_id", "code") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assets" ADD CONSTRAINT "assets_budget_id_fkey" FOREIGN KEY ("budget_id") REFERENCES "budget"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prior_year" ADD CONSTRAINT "prior_year_budget_id_fkey" FOREIGN KEY ("budget_id") REFERENCES "budget"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prior_year_line" ADD CONSTRAINT "prior_year_line_budget_id_fkey" FOREIGN KEY ("budget_id") REFERENCES "prior_year"("budget_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prior_year_revenue" ADD CONSTRAINT "prior_year_revenue_budget_id_fkey" FOREIGN KEY ("budget_id") REFERENCES "prior_year"("budget_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "narrative_text" ADD CONSTRAINT "narrative_text_budget_id_fkey" FOREIGN KEY ("budget_id") REFERENCES "budget"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
