/** Refuses a request with a status; `message` is a Chinese sentence for the person. */
export class RequestError extends Error {
  override readonly name = "RequestError";
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

const MEGABYTE = 1024 * 1024;
/** Within this time a body must have come, in milliseconds, and longer by what has come at this many bytes a millisecond. */
const PATIENCE = 30_000;
const SLOWEST = 64;

// Route bundles do not share module state.
const shared = globalThis as typeof globalThis & { sixteenTablesUploading?: Set<string> };
shared.sixteenTablesUploading ??= new Set();
const uploading = shared.sixteenTablesUploading;

/** What is sent, and how much of it is taken. */
export interface UploadLimits {
  /** bytes */
  largest: number;
  /** what to do about a larger one, in words */
  remedy: string;
  /** milliseconds; for tests */
  patience?: number;
}

const tooLarge = ({ largest, remedy }: UploadLimits) =>
  new RequestError(413, `文件超过上限 ${largest / MEGABYTE} MB，已拒绝；${remedy}。`);

const tooSlow = () => new RequestError(408, "文件没有在规定时间内传完，已停止接收；请检查网络后重新上传。");

function declaredLength(request: Request): number {
  const text = request.headers.get("Content-Length") ?? "";
  if (!/^\d{1,15}$/.test(text)) throw new RequestError(411, "请求没有写明文件大小，已拒绝；请在页面上重新上传。");
  return Number(text);
}

/** @throws RequestError when it has not come by the deadline */
async function before<T>(deadline: number, coming: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow()), Math.max(0, deadline - Date.now()));
  });
  try {
    return await Promise.race([coming, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function read(request: Request, limits: UploadLimits): Promise<Buffer> {
  const { largest, patience = PATIENCE } = limits;
  if (declaredLength(request) > largest) throw tooLarge(limits);
  const begun = Date.now();
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  try {
    for (;;) {
      const part = reader && (await before(begun + patience + length / SLOWEST, reader.read()));
      if (!part?.value) return Buffer.concat(chunks);
      length += part.value.length;
      if (length > largest) throw tooLarge(limits);
      chunks.push(part.value);
    }
  } catch (error) {
    void reader?.cancel().catch(() => null);
    throw error;
  }
}

/**
 * Takes the body of a request and does something with it. Of one person there is one at a time, from the first byte to the end of
 * the work: whoever sends many holds up nobody else.
 *
 * @param person whose upload it is
 * @throws RequestError when it is too large, does not come, or another one of the person is being worked on; whatever
 *   `work` throws
 */
export async function withUpload<T>(
  person: string,
  request: Request,
  limits: UploadLimits,
  work: (body: Buffer) => Promise<T>,
): Promise<T> {
  if (uploading.has(person)) {
    throw new RequestError(429, "您上传的另一个文件还在处理，请等它完成后再上传；如已取消，请过半分钟再试。");
  }
  uploading.add(person);
  try {
    return await work(await read(request, limits));
  } finally {
    uploading.delete(person);
  }
}
