/** A file as it is sent to be saved. */
export interface Download {
  name: string;
  mediaType: string;
  bytes: Buffer;
}

/** Nothing that is sent here may be kept by others, guessed at, framed or run. */
const HEADERS = {
  "Cache-Control": "private, no-store",
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
} as const;

/** What a browser saves or shows but never runs; a file of any other media type goes out as plain bytes. */
const INERT: ReadonlySet<string> = new Set([
  "application/zip",
  "application/pdf",
  "application/json",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
]);

/** A file name as RFC 5987 writes it, after an ASCII one for programs that do not read it. */
export function contentDisposition(name: string): string {
  const plain = name.replace(/[^\w.() -]+/g, "_");
  const extended = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${extended}`;
}

/** An answer in JSON. */
export function jsonResponse(value: unknown, status = 200): Response {
  return Response.json(value, { status, headers: HEADERS });
}

/** A refusal or an error in JSON: `{"error": {"message"}}`, worded for the person. */
export function errorResponse(status: number, message: string): Response {
  return jsonResponse({ error: { message } }, status);
}

/** A file to be saved; a browser is never to run it. */
export function downloadResponse({ name, mediaType, bytes }: Download): Response {
  const type = INERT.has(mediaType) ? mediaType : "application/octet-stream";
  const headers = { ...HEADERS, "Content-Type": type, "Content-Disposition": contentDisposition(name) };
  return new Response(new Uint8Array(bytes), { headers });
}
