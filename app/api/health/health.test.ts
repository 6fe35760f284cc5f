import { afterAll, expect, it, vi } from "vitest";
import { Desk } from "@/lib/features/entry/testing";
import { database } from "@/lib/server/db";
import { healthDatabase } from "@/lib/server/health";
import { serveFrom } from "@/lib/server/session-testing";
import { testDatabase } from "@/lib/server/testing";
import { GET } from "./route";

const { prisma, url } = await testDatabase();
serveFrom(url);
afterAll(() => healthDatabase().$disconnect());

it("answers while every connection that people use is held, and says how far the background work is", async () => {
  await Desk.open(prisma, "202");
  let release = () => {};
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  const held = Array.from({ length: 10 }, () =>
    database().$transaction(
      async (tx) => {
        await tx.$queryRaw`select 1`;
        await until;
      },
      { timeout: 60_000 },
    ),
  );
  await vi.waitFor(async () => {
    const response = await GET();
    expect(response.status).toBe(200);
    const summaries = { behind: 1, failed: 0 };
    const background = { at: expect.any(String), summaries, packets: { waiting: 0, seconds: 0 } };
    expect(await response.json()).toEqual({ status: "ok", storage: "ok", background });
  }, 20_000);
  release();
  await Promise.all(held);
});
