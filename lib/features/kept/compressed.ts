import { promisify } from "node:util";
import zlib from "node:zlib";

const compress = promisify(zlib.brotliCompress);
const expand = promisify(zlib.brotliDecompress);

/** Beyond this a little smaller takes several times as long. */
const QUALITY = 5;
/** The largest thing that is kept, expanded, in bytes: what comes out of the database is not trusted to be small. */
const LARGEST = 512 * 1024 * 1024;

/** Bytes as they are kept: in a thread of Node, so that nobody waits beside it. */
export async function compressed(bytes: Buffer): Promise<Buffer<ArrayBuffer>> {
  const params = {
    [zlib.constants.BROTLI_PARAM_QUALITY]: QUALITY,
    [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return Buffer.from(await compress(bytes, { params }));
}

/** What `compressed` was given. @throws Error when it is not that, or too large */
export async function expanded(content: Uint8Array): Promise<Buffer> {
  return expand(content, { maxOutputLength: LARGEST });
}
