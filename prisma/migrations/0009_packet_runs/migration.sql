-- CreateEnum
CREATE TYPE "packet_item_status" AS ENUM ('waiting', 'working', 'done', 'failed', 'cancelled');

-- CreateTable
CREATE TABLE "packet_run" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "packet_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "packet_run_item" (
    "id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "budget_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "status" "packet_item_status" NOT NULL DEFAULT 'waiting',
    "job_id" UUID NOT NULL,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "error" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER,
    "version" INTEGER,
    "draft" BOOLEAN,
    "findings" JSONB NOT NULL DEFAULT '[]',
    "notices" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "packet_run_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "packet_run_file" (
    "item_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" CHAR(64) NOT NULL,

    CONSTRAINT "packet_run_file_pkey" PRIMARY KEY ("item_id")
);

-- CreateIndex
CREATE INDEX "packet_run_user_id_created_at_idx" ON "packet_run"("user_id", "created_at");

-- CreateIndex
CREATE INDEX "packet_run_created_at_idx" ON "packet_run"("created_at");

-- CreateIndex
CREATE INDEX "packet_run_item_budget_id_idx" ON "packet_run_item"("budget_id");

-- CreateIndex
CREATE UNIQUE INDEX "packet_run_item_run_id_budget_id_key" ON "packet_run_item"("run_id", "budget_id");

-- AddForeignKey
ALTER TABLE "packet_run" ADD CONSTRAINT "packet_run_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "packet_run_item" ADD CONSTRAINT "packet_run_item_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "packet_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "packet_run_item" ADD CONSTRAINT "packet_run_item_budget_id_fkey" FOREIGN KEY ("budget_id") REFERENCES "budget"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "packet_run_file" ADD CONSTRAINT "packet_run_file_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "packet_run_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A packet of documents is a few megabytes; what is far beyond that is refused before it fills the database.
ALTER TABLE "packet_run_file" ADD CONSTRAINT "packet_run_file_size" CHECK (octet_length("bytes") <= 67108864);
ALTER TABLE "packet_run_file" ADD CONSTRAINT "packet_run_file_sha256_hex" CHECK ("sha256" ~ '^[0-9a-f]{64}$');
