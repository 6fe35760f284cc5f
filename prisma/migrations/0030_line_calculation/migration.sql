-- AlterTable
ALTER TABLE "line" ADD COLUMN     "calculation" TEXT;
