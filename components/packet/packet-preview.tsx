import type { Disclosure } from "@/lib/domain/disclosure";
import { packetFileNames } from "@/lib/packet/names";
import { Link } from "../controls/link";
import { Origins } from "../narrative/figure-origin";
import { NarrativeDocument } from "../narrative/narrative-document";
import { FigureField } from "../tables/figure-field";
import { StatutoryTable } from "../tables/statutory-table";
import styles from "./packet.module.css";
import { PdfPreview } from "./pdf-preview";
import { PreviewFrame } from "./preview-frame";

/** What can be looked at, and what the link to it says. */
export const PREVIEWS = { pdf: "PDF 文档", webPage: "网页", workbook: "Excel 工作簿", document: "Word 文档" } as const;
export type Preview = keyof typeof PREVIEWS;

/** The preview that an address asks for; the PDF for anything else. */
export function previewAsked(text: unknown): Preview {
  return typeof text === "string" && Object.hasOwn(PREVIEWS, text) ? (text as Preview) : "pdf";
}

interface Props {
  budgetId: string;
  disclosure: Disclosure;
  draft: boolean;
  preview: Preview;
}

/** What the office files hold, drawn from the same disclosure: browsers do not show the files themselves. */
function Contents({ budgetId, disclosure, preview }: Props) {
  const narrative = preview === "document";
  return (
    <div className={styles.paper}>
      <p className={styles.soft}>
        {narrative
          ? "按文档内容显示，文字和数字与文件一致；分页、字体和页码以下载的文件为准。"
          : "按各张表的工作表内容显示，数字与文件一致；目录、列宽和分页以下载的文件为准。"}
      </p>
      {narrative && (
        <FigureField className={undefined}>
          <NarrativeDocument narrative={disclosure.narrative} origins={new Origins(budgetId, disclosure)} />
        </FigureField>
      )}
      {disclosure.tables.map((table, index) => (
        <StatutoryTable key={table.id} table={table} prefix={`p${index + 1}`} headingLevel={2} />
      ))}
    </div>
  );
}

/** One document of the packet in place. */
function Stage(props: Props) {
  const { budgetId, disclosure, draft, preview } = props;
  const { name } = packetFileNames(disclosure.fiscalYear)[preview];
  const src = `/api/budgets/${budgetId}/packet/${encodeURIComponent(name)}`;
  switch (preview) {
    case "pdf":
      return <PdfPreview src={src} name={name} />;
    case "webPage":
      return <PreviewFrame src={`${src}?show`} title={`预览 ${name}`} />;
    default:
      return (
        <>
          {draft && (
            <p className={styles.watermark} aria-hidden="true">
              草稿
            </p>
          )}
          <Contents {...props} />
        </>
      );
  }
}

/** Each document of the packet in place, marked 草稿 as the files are. */
export function PacketPreview(props: Props) {
  const { budgetId, draft, preview } = props;
  const scrolls = preview === "workbook" || preview === "document";
  return (
    <section className={styles.preview} aria-labelledby="preview">
      <nav className={styles.tabs} aria-label="预览哪个文件">
        <h2 id="preview">预览{draft && "（草稿）"}</h2>
        {Object.entries(PREVIEWS).map(([kind, label]) => (
          <Link
            key={kind}
            href={`/budgets/${budgetId}/packet?preview=${kind}`}
            aria-current={kind === preview ? "true" : undefined}
            scroll={false}
          >
            {label}
          </Link>
        ))}
      </nav>
      <section className={styles.stage} tabIndex={scrolls ? 0 : undefined} aria-label={`${PREVIEWS[preview]}内容`}>
        <Stage key={preview} {...props} />
      </section>
    </section>
  );
}
