import { describe, expect, it } from "vitest";
import { WorkbookError } from "./error";
import { HOSTILE_FILES } from "./hostile";
import { readWorkbook } from "./read";
import { readWorkbookHere } from "./testing";

/** What only the thread of a reading bounds. */
const BOUNDED_BY_THREAD = ["memory", "time"];

describe("a hostile file", () => {
  it.each(HOSTILE_FILES.map((file) => [file.what, file] as const))("is refused: %s", async (_, file) => {
    const bytes = file.make();
    const read = BOUNDED_BY_THREAD.includes(file.kind) ? readWorkbook : readWorkbookHere;
    const refusal = await read(bytes, file.limits).then(
      () => null,
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(WorkbookError);
    expect(refusal).toMatchObject({ kind: file.kind, message: file.message });
  });
});
