const MEGABYTE = 1024 * 1024;

/** How much a budget may rest on: bytes of one file and of all together, and how many files there are. */
export const LIMITS = { fileBytes: 10 * MEGABYTE, totalBytes: 100 * MEGABYTE, files: 100 } as const;

/** The limits, in words. */
export function limitWords(): string {
  const { fileBytes, totalBytes, files } = LIMITS;
  return `每个文件不超过 ${fileBytes / MEGABYTE} MB；每份预算不超过 ${files} 个、共 ${totalBytes / MEGABYTE} MB`;
}
