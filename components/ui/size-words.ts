const KILOBYTE = 1024;

/** How large a file is: 820 KB, 3.2 MB. Rounded up, as what begins is there. */
export function sizeWords(bytes: number): string {
  if (bytes < KILOBYTE) return `${bytes} 字节`;
  if (bytes < KILOBYTE * KILOBYTE) return `${Math.ceil(bytes / KILOBYTE)} KB`;
  const tenths = Math.ceil((bytes * 10) / (KILOBYTE * KILOBYTE));
  return `${Math.floor(tenths / 10)}.${tenths % 10} MB`;
}
