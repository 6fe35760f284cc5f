-- AlterTable
ALTER TABLE "user" ADD COLUMN     "mail" TEXT,
ADD COLUMN     "mail_off" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "mail_round" (
    "user_id" UUID NOT NULL,
    "looked_at" TIMESTAMPTZ(3) NOT NULL,
    "told_at" TIMESTAMPTZ(3),
    "known" TEXT[],

    CONSTRAINT "mail_round_pkey" PRIMARY KEY ("user_id")
);

-- AddForeignKey
ALTER TABLE "mail_round" ADD CONSTRAINT "mail_round_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
