import { expect, it } from "vitest";
import { contentDisposition, downloadResponse, errorResponse, isShowable, shownResponse } from "./action-response";

it("sends a Chinese file name twice: for old programs and for the others", () => {
  expect(contentDisposition("办公室2024年(草稿)'*.zip")).toBe(
    "attachment; filename=\"_2024_(_)_.zip\"; filename*=UTF-8''%E5%8A%9E%E5%85%AC%E5%AE%A42024%E5%B9%B4%28%E8%8D%89%E7%A8%BF%29%27%2A.zip",
  );
});

it.each([
  ["application/pdf", "application/pdf"],
  ["text/html", "application/octet-stream"],
  ["image/svg+xml", "application/octet-stream"],
  ["text/javascript", "application/octet-stream"],
])("sends %s as %s", async (mediaType, sent) => {
  const response = downloadResponse({ name: "a", mediaType, bytes: Buffer.from("内容") });
  expect(response.headers.get("Content-Type")).toBe(sent);
  expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(response.headers.get("Cache-Control")).toBe("private, no-store");
  expect(response.headers.get("Content-Security-Policy")).toBe("default-src 'none'; frame-ancestors 'none'; sandbox");
  expect(Buffer.from(await response.arrayBuffer()).toString()).toBe("内容");
});

it("words an error in JSON", async () => {
  const response = errorResponse(404, "没有找到");
  expect(response.status).toBe(404);
  expect(response.headers.get("Cache-Control")).toBe("private, no-store");
  expect(await response.json()).toEqual({ error: { message: "没有找到" } });
});

it("shows a web page in our own frames only, without scripts", async () => {
  const shown = (mediaType: string) => shownResponse({ name: "a", mediaType, bytes: Buffer.from("内容") }).headers;
  const page = shown("text/html");
  expect(page.get("Content-Type")).toBe("text/html; charset=utf-8");
  expect(page.get("Content-Disposition")).toMatch(/^inline; /);
  const policy = page.get("Content-Security-Policy") ?? "";
  for (const part of ["default-src 'none'", "frame-ancestors 'self'", "sandbox"]) expect(policy).toContain(part);
  expect(policy).not.toContain("script");
});

it("shows nothing else: it is sent to be saved", () => {
  for (const mediaType of ["image/svg+xml", "application/json", "application/pdf", "toString"]) {
    expect(isShowable({ mediaType })).toBe(false);
    const { headers } = shownResponse({ name: "a", mediaType, bytes: Buffer.from("内容") });
    expect(headers.get("Content-Disposition")).toMatch(/^attachment; /);
    expect(headers.get("Content-Security-Policy")).toBe("default-src 'none'; frame-ancestors 'none'; sandbox");
  }
});
