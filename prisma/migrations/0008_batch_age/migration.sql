-- Answers to batches are kept for some days only (lib/features/entry/batches.ts).
CREATE INDEX "entry_batch_at_idx" ON "entry_batch"("at");
