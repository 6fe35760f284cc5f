-- CreateTable
CREATE TABLE "reporting_deadline" (
    "fiscal_year" INTEGER NOT NULL,
    "stage" "budget_stage" NOT NULL,
    "due_on" DATE NOT NULL,

    CONSTRAINT "reporting_deadline_pkey" PRIMARY KEY ("fiscal_year","stage")
);

-- CreateTable
CREATE TABLE "deadline_extension" (
    "department_id" UUID NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "stage" "budget_stage" NOT NULL,
    "due_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "deadline_extension_pkey" PRIMARY KEY ("department_id","fiscal_year","stage")
);

-- AddForeignKey
ALTER TABLE "deadline_extension" ADD CONSTRAINT "deadline_extension_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline_extension" ADD CONSTRAINT "deadline_extension_fiscal_year_stage_fkey" FOREIGN KEY ("fiscal_year", "stage") REFERENCES "reporting_deadline"("fiscal_year", "stage") ON DELETE CASCADE ON UPDATE CASCADE;
