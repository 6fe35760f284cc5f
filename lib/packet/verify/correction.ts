import { variantOf } from "../../domain/book/variant";
import { correctionFileNames } from "../names";
import type { TextContent } from "./contents";
import { readDocument } from "./document";
import type { ReadManifest } from "./manifest";
import { compareNarrative } from "./narrative";
import { readPdfText } from "./pdf";
import { type Disagreement, type PacketFiles, UnreadablePacket } from "./types";
import { tight } from "./words";

const TEXT = "更正公告";

/** What the notice has to say, by the manifest: which packet is replaced, which replaces it, and who signed that when. */
function wantedOf({ replaces, revision, drawn }: ReadManifest): { what: string; words: string }[] {
  const { signature } = drawn;
  return [
    ...(replaces ? [{ what: "所替代的修订", words: `修订 ${replaces.number}，校验值 ${replaces.sha256}` }] : []),
    ...(revision ? [{ what: "更正后的修订", words: `修订 ${revision.number}，校验值 ${revision.sha256}` }] : []),
    ...(signature ? [{ what: "署名和日期", words: `${signature.name}${signature.date}` }] : []),
  ];
}

function missingIn(file: string, paragraphs: readonly string[], manifest: ReadManifest): Disagreement[] {
  const text = tight(paragraphs.join(""));
  return wantedOf(manifest)
    .filter(({ words }) => !text.includes(tight(words)))
    .map(({ what, words }) => ({ file, message: `${TEXT}的${what}与清单不符，清单为“${words}”` }));
}

const contentOf = (text: string, index: number): TextContent => ({
  place: index === 0 ? `${TEXT}的标题` : `${TEXT}第 ${index} 段`,
  runs: [{ text, figure: false }],
});

/** How many paragraphs were compared, and what disagrees. */
export interface ComparedCorrection {
  paragraphs: number;
  disagreements: Disagreement[];
}

/**
 * Compares 更正公告 in Word with the one in the PDF paragraph by paragraph, and both with the revisions and the signature
 * that the manifest names.
 */
export async function compareCorrection(
  files: PacketFiles,
  manifest: ReadManifest,
  projectFolder: string | undefined,
): Promise<ComparedCorrection> {
  const { document, pdf } = correctionFileNames(manifest.fiscalYear, variantOf(manifest));
  const [docx, printed] = [files.get(document.name), files.get(pdf.name)];
  // A file that is missing is named by the comparison with the manifest.
  if (!docx || !printed) return { paragraphs: 0, disagreements: [] };
  let at = document.name;
  try {
    const written = ((await readDocument(docx)).narrative ?? []).filter((text) => text !== "");
    at = pdf.name;
    const set = await readPdfText(printed, projectFolder);
    const rules = { substitutes: true, text: TEXT };
    return {
      paragraphs: written.length,
      disagreements: [
        ...missingIn(document.name, written, manifest),
        ...missingIn(pdf.name, set, manifest),
        ...compareNarrative(pdf.name, written.map(contentOf), set, rules),
      ],
    };
  } catch (error) {
    if (!(error instanceof UnreadablePacket)) throw error;
    return { paragraphs: 0, disagreements: [{ file: at, message: error.message }] };
  }
}

/** Whether a file is 更正公告, which holds neither tables nor narrative. */
export function isCorrection(name: string, manifest: ReadManifest): boolean {
  const names = correctionFileNames(manifest.fiscalYear, variantOf(manifest));
  return Object.values(names).some((one) => one.name === name);
}
