import { describe, expect, it } from "vitest";
import { type RequestError, withUpload } from "./upload";

const LIMITS = { largest: 1024 * 1024, remedy: "请分成几个文件" };

function request(body: BodyInit | null, length: string | null): Request {
  const headers = length === null ? {} : { "Content-Length": length };
  return new Request("http://localhost/", { method: "POST", body, headers, duplex: "half" } as RequestInit);
}

/** A body of which nothing comes, until it is cancelled. */
function silent() {
  const told = { cancelled: false };
  const body = new ReadableStream({
    cancel() {
      told.cancelled = true;
    },
  });
  return { told, request: request(body, "1000") };
}

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    ({ status, message }: RequestError) => [status, message],
  );

describe("an upload", () => {
  it("is handed on whole", async () => {
    expect(await withUpload("甲", request("一二三", "9"), LIMITS, async (body) => body.toString("utf8"))).toBe(
      "一二三",
    );
    expect(await withUpload("甲", request(null, "0"), LIMITS, async (body) => body.length)).toBe(0);
  });

  it("is refused before it is read when it says that it is too large, or does not say", async () => {
    const said = [413, "文件超过上限 1 MB，已拒绝；请分成几个文件。"];
    expect(await refusal(withUpload("甲", silent().request, { ...LIMITS, largest: 999 }, async () => 1))).toEqual([
      413,
      expect.stringContaining("已拒绝"),
    ]);
    expect(await refusal(withUpload("甲", request("x", String(2 ** 21)), LIMITS, async () => 1))).toEqual(said);
    expect(await refusal(withUpload("甲", request("x", null), LIMITS, async () => 1))).toEqual([
      411,
      "请求没有写明文件大小，已拒绝；请在页面上重新上传。",
    ]);
    const lied = request("x".repeat(1024 * 1024 + 1), "5");
    expect(await refusal(withUpload("甲", lied, LIMITS, async () => 1))).toEqual(said);
  });

  it("that does not come holds no place, and none of anybody else meanwhile", async () => {
    const never = silent();
    const waiting = refusal(withUpload("甲", never.request, { ...LIMITS, patience: 50 }, async () => 1));
    expect(await withUpload("乙", request("x", "1"), LIMITS, async () => 2)).toBe(2);
    expect(await refusal(withUpload("甲", request("x", "1"), LIMITS, async () => 3))).toEqual([
      429,
      "您上传的另一个文件还在处理，请等它完成后再上传；如已取消，请过半分钟再试。",
    ]);
    expect(await waiting).toEqual([408, "文件没有在规定时间内传完，已停止接收；请检查网络后重新上传。"]);
    expect(never.told.cancelled).toBe(true);
    expect(await withUpload("甲", request("x", "1"), LIMITS, async () => 4)).toBe(4);
  });

  it("leaves its place when its work fails", async () => {
    const failed = withUpload("甲", request("x", "1"), LIMITS, () => Promise.reject(new Error("own")));
    await expect(failed).rejects.toThrow("own");
    expect(await withUpload("甲", request("x", "1"), LIMITS, async () => 5)).toBe(5);
  });
});
