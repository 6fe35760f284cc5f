-- AlterTable
ALTER TABLE "budget" ADD COLUMN     "code_names" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "code_names_version" INTEGER NOT NULL DEFAULT 1;
