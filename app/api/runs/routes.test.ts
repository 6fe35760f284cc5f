import { beforeEach, describe, expect, it } from "vitest";
import { drawItem } from "@/lib/features/packet-runs/draw";
import { startRun } from "@/lib/features/packet-runs/mutations";
import { openReview } from "@/lib/features/review/testing";
import { carryCookie, serveFrom, signInAs } from "@/lib/server/session-testing";
import { testDatabase } from "@/lib/server/testing";
import { GET as getPacket } from "./[id]/packets/[item]/route";
import { GET as getPackets } from "./[id]/packets/route";
import { GET as getRun } from "./[id]/route";

const { prisma, url } = await testDatabase();
serveFrom(url);
const home = await openReview(prisma, "202");
const away = await openReview(prisma, "303");
const run = await startRun(prisma, home.hands.reviewer, [home.budgetId]);
const { id: item, jobId } = await prisma.packetRunItem.findFirstOrThrow();

const request = new Request("http://localhost/");
const state = (id: string) => getRun(request, { params: Promise.resolve({ id }) });
const packets = (id: string) => getPackets(request, { params: Promise.resolve({ id }) });
const packet = (id: string, of = item) => getPacket(request, { params: Promise.resolve({ id, item: of }) });
const answer = async (response: Response) => [response.status, (await response.json()).error.message];

beforeEach(() => signInAs(home.hands.reviewer.id));

describe.each(Object.entries({ state, packets, packet }))("GET %s of a run", (_, get) => {
  it("answers 401 without a session", async () => {
    carryCookie(null);
    expect(await answer(await get(run))).toEqual([401, "请先登录；如已登录，可能登录已过期，请重新登录。"]);
  });

  it("answers 404 alike for what is absent, no id, and another person's", async () => {
    const sentence = "没有找到这次批量生成，可能已过保存期限，或您没有权限。";
    for (const id of [crypto.randomUUID(), "not-an-id"]) expect(await answer(await get(id))).toEqual([404, sentence]);
    for (const other of [home.hands.clerk, away.hands.reviewer]) {
      await signInAs(other.id);
      expect(await answer(await get(run))).toEqual([404, sentence]);
    }
  });
});

it("tells how far the run is, and gives packets only once they are drawn", async () => {
  expect(await (await state(run)).json()).toMatchObject({
    id: run,
    items: [{ id: item, status: "waiting", error: "" }],
  });
  expect(await answer(await packets(run))).toEqual([409, "还没有生成好的材料，请等生成完成后再下载。"]);
  expect(await answer(await packet(run))).toEqual([404, "这份材料还没有生成，或已过保存期限。"]);
  await drawItem(prisma, { item, job: jobId });
  expect(await (await state(run)).json()).toMatchObject({ items: [{ status: "done", draft: true, revision: null }] });
  for (const response of [await packets(run), await packet(run)]) {
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toBe("application/zip");
    expect(Buffer.from(await response.arrayBuffer()).toString("latin1", 0, 2)).toBe("PK");
  }
  expect(await prisma.auditEvent.count({ where: { action: "packet.collect", budgetId: home.budgetId } })).toBe(2);
});
