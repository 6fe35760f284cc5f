export { type Anchor, anchorAt, anchorOf, anchorText, reasonWords } from "./anchor";
export { FILE_ENDINGS, FILE_KINDS_WORDS, type FileKind, fileKindOf, hasMacros, isNamedAs } from "./file-kind";
export { cleanFileName } from "./file-name";
export { LIMITS, limitWords } from "./limits";
