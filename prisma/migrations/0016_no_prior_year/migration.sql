-- AlterTable
ALTER TABLE "narrative_text" ADD COLUMN     "no_prior_year" JSONB;
