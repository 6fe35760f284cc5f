import type { Disclosure } from "../../domain/disclosure/types";
import type { CorrectionNotice } from "../../domain/workflow";
import { titleLine } from "../files";
import { wordPackage } from "./package";
import { NARRATIVE_PAGE } from "./pages";
import { noticeXml } from "./paragraphs";
import { sectionEnd } from "./sections";
import { CellStyles } from "./styles";

/** 更正公告 as a Word document, on pages of an official text. */
export function buildNoticeDocument(
  { departmentName }: Pick<Disclosure, "departmentName">,
  notice: CorrectionNotice,
  draft: boolean,
): Buffer {
  const body = noticeXml(notice, departmentName, draft) + sectionEnd(NARRATIVE_PAGE, draft, true);
  const properties = { title: titleLine(notice.title, draft), creator: departmentName, draft };
  return wordPackage(body, new CellStyles(), properties);
}
