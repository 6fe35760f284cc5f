-- CreateEnum
CREATE TYPE "role_request_state" AS ENUM ('waiting', 'agreed', 'refused', 'withdrawn');

-- AlterTable
ALTER TABLE "user" ADD COLUMN     "home_id" UUID;

-- CreateTable
CREATE TABLE "role_request" (
    "id" UUID NOT NULL,
    "department_id" UUID NOT NULL,
    "account" TEXT NOT NULL,
    "user_id" UUID,
    "role" "role" NOT NULL,
    "unit_code" TEXT,
    "state" "role_request_state" NOT NULL DEFAULT 'waiting',
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "role_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "role_request_department_id_idx" ON "role_request"("department_id");

-- CreateIndex
CREATE INDEX "role_request_user_id_idx" ON "role_request"("user_id");

-- AddForeignKey
ALTER TABLE "user" ADD CONSTRAINT "user_home_id_fkey" FOREIGN KEY ("home_id") REFERENCES "department"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_request" ADD CONSTRAINT "role_request_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_request" ADD CONSTRAINT "role_request_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_request" ADD CONSTRAINT "role_request_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_request" ADD CONSTRAINT "role_request_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Who made an account keeps it: what was recorded of that says which department it was.
UPDATE "user" AS u SET home_id = d.id
FROM (
  SELECT DISTINCT ON (entity) entity, after->>'departmentId' AS department
  FROM audit_event WHERE action = 'people.create' ORDER BY entity, seq
) AS made
JOIN department AS d ON d.id::text = made.department
WHERE made.entity = 'user:' || u.id;
