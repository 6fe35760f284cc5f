-- CreateTable
CREATE TABLE "reminder" (
    "id" UUID NOT NULL,
    "department_id" UUID NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "stage" "budget_stage" NOT NULL,
    "unit_code" TEXT,
    "text" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "reminder_department_id_fiscal_year_at_idx" ON "reminder"("department_id", "fiscal_year", "at");

-- CreateIndex
CREATE INDEX "audit_event_actor_id_budget_id_idx" ON "audit_event"("actor_id", "budget_id");

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
