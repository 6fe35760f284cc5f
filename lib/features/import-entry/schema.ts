import { z } from "zod";
import { IMPORT_KINDS } from "../import";

/** A batch id as a browser sends it in the header `X-Batch-Id`. */
export const BATCH_HEADER = "X-Batch-Id";

const flag = (name: string) =>
  z
    .enum(["0", "1"], `参数 ${name} 应为 0 或 1`)
    .default("0")
    .transform((text) => text === "1");

/** The query of a template: of which kind, and of which unit; no unit is the whole department. */
export const templateQuery = z.object({
  kind: z.enum(IMPORT_KINDS, `参数 kind 应为 ${IMPORT_KINDS.join("、")} 之一`),
  unit: z
    .string()
    .max(100, "参数 unit 过长")
    .default("")
    .transform((code) => (code === "" ? null : code)),
});

/** The query of an import. `leaveHidden` leaves out what is hidden in the file; `version` is that of the budget when the file was looked through. */
export const importQuery = templateQuery.extend({
  apply: flag("apply"),
  skipRefused: flag("skipRefused"),
  leaveHidden: flag("leaveHidden"),
  version: z.coerce
    .number("参数 version 应为正整数")
    .int("参数 version 应为正整数")
    .min(1, "参数 version 应为正整数")
    .optional(),
});
export type ImportQuery = z.infer<typeof importQuery>;

/** The id under which an import is saved once. */
export const batchIdInput = z.guid(`请求头 ${BATCH_HEADER} 应为 UUID`).transform((text) => text.toLowerCase());
