import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/** What computes tables, sentences and findings. */
const CORE = path.join(import.meta.dirname, "../domain");
/** Tests and what they are made of compute nothing that is published. */
const APART = /(\.test\.ts|(^|[/\\])testing(\.ts|[/\\].*)|[/\\]corpus[/\\].*)$/;

/**
 * What the program does with a book, as a digest: SHA-256 over the sources of the core. Any other sentence, figure or rule
 * has another one; ids and titles alone would not tell.
 * @returns {string} 64 lower-case hexadecimal digits
 */
export function coreDigest() {
  const files = fs
    .readdirSync(CORE, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !APART.test(file))
    .map((file) => file.replaceAll("\\", "/"))
    .sort();
  const hash = crypto.createHash("sha256");
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(fs.readFileSync(path.join(CORE, file)))
      .update("\0");
  return hash.digest("hex");
}
