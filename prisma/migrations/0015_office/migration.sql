-- CreateEnum
CREATE TYPE "office_kind" AS ENUM ('bureau', 'department');

-- DropIndex
DROP INDEX "membership_user_id_department_id_unit_code_role_key";

-- AlterTable
ALTER TABLE "department" ADD COLUMN     "closed_on" DATE,
ADD COLUMN     "merged_into_id" UUID,
ADD COLUMN     "section_id" UUID;

-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "section_id" UUID,
ALTER COLUMN "department_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "unit" ADD COLUMN     "closed_on" DATE,
ADD COLUMN     "merged_into" TEXT,
ADD COLUMN     "parent_code" TEXT;

-- CreateTable
CREATE TABLE "office" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "kind" "office_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "edition" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "office_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "business_section" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "business_section_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "business_section_name_key" ON "business_section"("name");

-- CreateIndex
CREATE UNIQUE INDEX "membership_user_id_department_id_section_id_unit_code_role_key" ON "membership"("user_id", "department_id", "section_id", "unit_code", "role");

-- AddForeignKey
ALTER TABLE "department" ADD CONSTRAINT "department_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "business_section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "department" ADD CONSTRAINT "department_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_department_id_parent_code_fkey" FOREIGN KEY ("department_id", "parent_code") REFERENCES "unit"("department_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_department_id_merged_into_fkey" FOREIGN KEY ("department_id", "merged_into") REFERENCES "unit"("department_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "business_section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- There is one office, and a role is given once, whatever it reaches.
ALTER TABLE "office" ADD CONSTRAINT "office_one" CHECK ("id" = 1);
DROP INDEX "membership_user_id_department_id_section_id_unit_code_role_key";
CREATE UNIQUE INDEX "membership_user_id_department_id_section_id_unit_code_role_key"
  ON "membership" ("user_id", "department_id", "section_id", "unit_code", "role") NULLS NOT DISTINCT;

-- A department, or a 归口, or all; a unit only of a department. The bureau's own two roles reach everywhere, those who keep
-- a department's people keep no other.
ALTER TABLE "membership" ADD CONSTRAINT "membership_reach" CHECK (
  ("department_id" IS NULL OR "section_id" IS NULL)
  AND ("unit_code" IS NULL OR "department_id" IS NOT NULL)
  AND ("role" NOT IN ('systemAdministrator', 'budgetOfficer') OR ("department_id" IS NULL AND "section_id" IS NULL))
  AND ("role" <> 'administrator' OR "department_id" IS NOT NULL)
);

-- Only what is closed was merged into another.
ALTER TABLE "department" ADD CONSTRAINT "department_merged_when_closed"
  CHECK ("merged_into_id" IS NULL OR ("closed_on" IS NOT NULL AND "merged_into_id" <> "id"));
ALTER TABLE "unit" ADD CONSTRAINT "unit_merged_when_closed"
  CHECK ("merged_into" IS NULL OR ("closed_on" IS NOT NULL AND "merged_into" <> "code"));
ALTER TABLE "unit" ADD CONSTRAINT "unit_not_its_own_parent" CHECK ("parent_code" <> "code");

-- An installation from before there was an office prepared its budgets without a bureau, and goes on so.
INSERT INTO "office" ("kind", "name", "region", "fiscal_year", "edition")
SELECT 'department', d."name", d."region",
  COALESCE((SELECT max("fiscal_year") FROM "budget"), EXTRACT(YEAR FROM now())::int),
  COALESCE((SELECT "edition" FROM "budget" ORDER BY "fiscal_year" DESC LIMIT 1), 'chongqing-2024')
FROM "department" d ORDER BY d."code" LIMIT 1;

-- Code books and limits were kept by whoever administered a department. From now on by those who administered every one.
INSERT INTO "membership" ("id", "user_id", "role")
SELECT gen_random_uuid(), m."user_id", 'systemAdministrator'
FROM "membership" m WHERE m."role" = 'administrator'
GROUP BY m."user_id" HAVING count(DISTINCT m."department_id") = (SELECT count(*) FROM "department");
