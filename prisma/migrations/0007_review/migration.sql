-- A comment keeps what its place was called, for when the place is gone or names something else.
ALTER TABLE "comment" ADD COLUMN "place" TEXT NOT NULL DEFAULT '';
ALTER TABLE "comment" ADD CONSTRAINT "comment_text_not_blank" CHECK (btrim("text") <> '');

-- 核减 that the clerk did not adopt but answered. It stands beside what was asked for and what was approved.
ALTER TYPE "adjustment_status" ADD VALUE 'answered' AFTER 'adopted';
