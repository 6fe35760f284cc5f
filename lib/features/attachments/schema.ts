import { z } from "zod";
import { anchorOf } from "@/lib/domain/attachments";

const about = z
  .string("请说明依据附件属于哪一项")
  .max(200, "依据附件的位置过长")
  .transform((text, context) => {
    const anchor = anchorOf(text);
    if (anchor === null) context.addIssue({ code: "custom", message: "依据附件只能附在支出明细、项目或变动原因上" });
    return anchor ?? z.NEVER;
  });

/** Whose files are asked for: `?about=line:L001`. */
export const attachmentsQuery = z.object({ about });

/** What a file that comes belongs to, and what it is called. */
export const uploadQuery = z.object({ about, name: z.string("请写明文件名").max(500, "文件名过长") });

/** A file that is to be taken away. */
export const removeAttachmentInput = z.object({
  budgetId: z.uuid("没有这份预算"),
  attachmentId: z.uuid("没有这个依据附件"),
});
