/** What a form or an action of a page may send, in bytes: 2 MB, and with files (lists, 控制数, code books) 8 MB. */
const LARGEST_TEXT = 2 * 1024 * 1024;
const LARGEST_WITH_FILES = 8 * 1024 * 1024;
/** Of somebody who is not signed in: enough for the set-up, and to be told that a session is over (as in scripts/requests.mjs). */
const LARGEST_UNKNOWN = 64 * 1024;
/** How deep arrays and objects may lie in each other: what is entered needs eight. */
const DEEPEST = 64;

/** Why a body is refused. */
export interface BodyRefusal {
  status: 400 | 401 | 403 | 411 | 413;
  message: string;
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d];

/** Whether arrays and objects of a JSON text lie in each other deeper than is read. It is looked at once, and not parsed. */
export function isTooDeep(json: Uint8Array, deepest = DEEPEST): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < json.length; at++) {
    const byte = json[at];
    if (quoted) {
      if (byte === BACKSLASH) at++;
      else if (byte === QUOTE) quoted = false;
    } else if (byte === QUOTE) quoted = true;
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      if (++depth > deepest) return true;
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth--;
  }
  return false;
}

/** The parts of a form that are no files. */
function textsOf(form: Buffer, boundary: string): Buffer[] {
  const texts: Buffer[] = [];
  const mark = Buffer.from(`--${boundary}`);
  for (let at = form.indexOf(mark); at >= 0; ) {
    const start = at + mark.length;
    const next = form.indexOf(mark, start);
    const part = form.subarray(start, next < 0 ? form.length : next);
    const head = part.indexOf("\r\n\r\n");
    if (head >= 0 && !part.subarray(0, head).includes("filename=")) texts.push(part.subarray(head + 4));
    at = next;
  }
  return texts;
}

const boundaryOf = (type: string) => /^multipart\/form-data;.*boundary="?([^";]+)"?/i.exec(type)?.[1];

/**
 * Refuses what a page of another site sends. `scripts/requests.mjs` sees to it that `X-Forwarded-Host` says what people open the
 * program at.
 */
export function refuseForeign(headers: Headers): BodyRefusal | null {
  const origin = headers.get("Origin");
  if (origin === null) return null;
  const host = headers.get("X-Forwarded-Host") ?? headers.get("Host");
  if (URL.canParse(origin) && new URL(origin).host === host) return null;
  return { status: 403, message: "请求来自其他网站，已拒绝；请从本系统的页面提交。" };
}

/**
 * Refuses what a page is sent by its size, before any of it is read.
 *
 * @param known whether whoever sends it has signed in
 */
export function refuseUnread(headers: Headers, known: boolean): BodyRefusal | null {
  const length = headers.get("Content-Length") ?? "";
  if (!/^\d{1,15}$/.test(length)) return { status: 411, message: "请求没有写明长度，已拒绝。" };
  const bytes = Number(length);
  if (!known && bytes > LARGEST_UNKNOWN)
    return { status: 401, message: "请先登录；如已登录，可能登录已过期，请重新登录。" };
  const largest = boundaryOf(headers.get("Content-Type") ?? "") ? LARGEST_WITH_FILES : LARGEST_TEXT;
  if (bytes <= largest) return null;
  return { status: 413, message: `提交的内容超过上限 ${largest / 1024 / 1024} MB，已拒绝；请分成几次提交。` };
}

/** Refuses a body that nothing of ours sends, before it is parsed. */
export function refuseUnparsed(body: Buffer, type: string): BodyRefusal | null {
  const boundary = boundaryOf(type);
  const texts = boundary ? textsOf(body, boundary) : [body];
  return texts.some((text) => isTooDeep(text)) ? { status: 400, message: "提交的内容嵌套过深，已拒绝。" } : null;
}
