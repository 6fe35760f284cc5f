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

/**
 * What a page of ours may show in a frame, and what the shown file may then do: nothing runs, nothing is loaded, no other
 * site frames it.
 */
const SHOWN: Readonly<Record<string, string>> = {
  "text/html":
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox",
};

/** A file name as RFC 5987 writes it, after an ASCII one for programs that do not read it. */
export function contentDisposition(name: string): string {
  const plain = name.replace(/[^\w.() -]+/g, "_");
  const extended = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${extended}`;
}

/** An answer in JSON. */
export function jsonResponse(value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json(value, { status, headers: { ...HEADERS, ...headers } });
}

/** A refusal or an error in JSON: `{"error": {"message"}}`, worded for the person. */
export function errorResponse(status: number, message: string): Response {
  return jsonResponse({ error: { message } }, status);
}

/** A refusal of what may be asked again after some seconds (429, 503). */
export function laterResponse(status: 429 | 503, message: string, seconds: number): Response {
  return jsonResponse({ error: { message } }, status, { "Retry-After": String(seconds) });
}

function downloadHeaders({ name, mediaType }: Omit<Download, "bytes">): Record<string, string> {
  const type = INERT.has(mediaType) ? mediaType : "application/octet-stream";
  return { ...HEADERS, "Content-Type": type, "Content-Disposition": contentDisposition(name) };
}

/** A file to be saved; a browser is never to run it. */
export function downloadResponse({ bytes, ...file }: Download): Response {
  return new Response(new Uint8Array(bytes), { headers: downloadHeaders(file) });
}

/** Whether a file can be shown in a frame of ours. */
export function isShowable({ mediaType }: Pick<Download, "mediaType">): boolean {
  return Object.hasOwn(SHOWN, mediaType);
}

/** A file to be looked at in a frame of ours; one that is not showable goes out to be saved. */
export function shownResponse(file: Download): Response {
  const { name, mediaType, bytes } = file;
  const policy = isShowable(file) ? SHOWN[mediaType] : undefined;
  if (policy === undefined) return downloadResponse(file);
  const headers = {
    ...{ ...HEADERS, "Content-Security-Policy": policy },
    "Content-Type": mediaType === "text/html" ? "text/html; charset=utf-8" : mediaType,
    "Content-Disposition": contentDisposition(name).replace("attachment", "inline"),
  };
  return new Response(new Uint8Array(bytes), { headers });
}

/** A file to be saved that is made while it is sent. */
export function streamResponse(file: Omit<Download, "bytes">, content: ReadableStream<Uint8Array>): Response {
  return new Response(content, { headers: downloadHeaders(file) });
}
