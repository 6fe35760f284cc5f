import { describe, expect, it } from "vitest";
import { isTooDeep, refuseForeign, refuseUnparsed, refuseUnread } from "./form-body";

const headers = (length: number | null, type = "text/plain;charset=UTF-8") =>
  new Headers({ "Content-Type": type, ...(length === null ? {} : { "Content-Length": String(length) }) });

describe("what a page is sent", () => {
  it("is refused from a page of another site", () => {
    const from = (origin: string, more = {}) =>
      refuseForeign(new Headers({ Origin: origin, Host: "127.0.0.1:3000", ...more }));
    expect(from("http://127.0.0.1:3000")).toBeNull();
    expect(refuseForeign(new Headers({ Host: "127.0.0.1:3000" }))).toBeNull();
    expect(from("https://budget.example", { "X-Forwarded-Host": "budget.example" })).toBeNull();
    for (const foreign of ["http://evil.example", "http://127.0.0.1:3001", "null"]) {
      expect(from(foreign)).toEqual({ status: 403, message: "请求来自其他网站，已拒绝；请从本系统的页面提交。" });
    }
  });

  it("is refused by its length: little from strangers, more from people, most with files", () => {
    expect(refuseUnread(headers(64 * 1024), false)).toBeNull();
    expect(refuseUnread(headers(64 * 1024 + 1), false)?.status).toBe(401);
    expect(refuseUnread(headers(2 * 1024 * 1024), true)).toBeNull();
    expect(refuseUnread(headers(2 * 1024 * 1024 + 1), true)).toEqual({
      status: 413,
      message: "提交的内容超过上限 2 MB，已拒绝；请分成几次提交。",
    });
    const form = "multipart/form-data; boundary=----x";
    expect(refuseUnread(headers(8 * 1024 * 1024, form), true)).toBeNull();
    expect(refuseUnread(headers(8 * 1024 * 1024 + 1, form), true)?.status).toBe(413);
    expect(refuseUnread(headers(null), true)?.status).toBe(411);
  });

  it("is refused when it lies deeper than anything of ours, brackets in texts not counted", () => {
    const nested = (depth: number) => Buffer.from("[".repeat(depth) + "]".repeat(depth));
    expect(isTooDeep(nested(64))).toBe(false);
    expect(isTooDeep(nested(65))).toBe(true);
    expect(isTooDeep(Buffer.from(JSON.stringify(["[{".repeat(99), 'a"[[', "\\"])))).toBe(false);
    expect(isTooDeep(Buffer.from("[],".repeat(1_000)))).toBe(false);
    expect(refuseUnparsed(nested(1_000_000), "text/plain")).toEqual({
      status: 400,
      message: "提交的内容嵌套过深，已拒绝。",
    });
  });

  it("is looked at in every part of a form but its files", () => {
    const form = (name: string, value: string) =>
      Buffer.from(
        `--x\r\nContent-Disposition: form-data; name="0"\r\n\r\n[1]\r\n--x\r\n${name}\r\n\r\n${value}\r\n--x--`,
      );
    const deep = "[".repeat(100);
    const type = "multipart/form-data; boundary=x";
    expect(refuseUnparsed(form('Content-Disposition: form-data; name="1"', deep), type)?.status).toBe(400);
    expect(refuseUnparsed(form('Content-Disposition: form-data; name="1"; filename="a"', deep), type)).toBeNull();
  });
});
