/** Lines of JSON. */
const LINES = "application/x-ndjson";

/** One line of an answer that tells how far it is: at last the report, or why there is none. */
export type ProgressLine<P, R> = { progress: P } | { report: R } | { error: { message: string } };

/** Whether the answer is to tell how far it is: `Accept: application/x-ndjson`. */
export const wantsProgress = (request: Request) => request.headers.get("Accept") === LINES;

/**
 * Answers line by line in JSON (`ProgressLine`): how far the work is, at last its report or why there is none. Whoever hangs
 * up stops the work at the next thing it tells; what is being saved is saved.
 *
 * @param sentenceOf what the person is told of an error
 */
export function linesResponse<P, R>(
  request: Request,
  work: (tell: (progress: P) => void) => Promise<R>,
  sentenceOf: (error: unknown) => string,
): Response {
  const encoder = new TextEncoder();
  let heard = true;
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const write = (line: ProgressLine<P, R>) => {
        if (heard) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      try {
        const report = await work((progress) => {
          request.signal.throwIfAborted();
          write({ progress });
        });
        write({ report });
      } catch (error) {
        if (!request.signal.aborted) write({ error: { message: sentenceOf(error) } });
      }
      if (heard) controller.close();
    },
    cancel() {
      heard = false;
    },
  });
  // A proxy in front is not to gather the lines.
  const headers = { "Content-Type": LINES, "Cache-Control": "private, no-store", "X-Accel-Buffering": "no" };
  return new Response(body, { headers });
}
