-- AlterTable
ALTER TABLE "budget" ADD COLUMN     "correction_reason" TEXT NOT NULL DEFAULT '';
