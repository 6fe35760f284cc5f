-- AlterTable
ALTER TABLE "department" ADD COLUMN     "show_lines" BOOLEAN NOT NULL DEFAULT false;
