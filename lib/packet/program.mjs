import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/** Tests and what they are made of compute nothing that is published. */
const APART = /(\.test\.ts|(^|[/\\])testing(\.ts|[/\\].*)|[/\\]corpus[/\\].*)$/;

/**
 * What the program does with a book, as a digest: SHA-256 over the sources of the core. Any other sentence, figure or rule
 * has another one; ids and titles alone would not tell.
 * @returns {string} 64 lower-case hexadecimal digits
 */
export function coreDigest() {
  // The built app knows its digest and has no sources; asked for here alone, so that its bundler follows nothing.
  const core = path.join(/* turbopackIgnore: true */ import.meta.dirname, "../domain");
  const files = fs
    .readdirSync(core, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !APART.test(file))
    .map((file) => file.replaceAll("\\", "/"))
    .sort();
  const hash = crypto.createHash("sha256");
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(fs.readFileSync(path.join(core, file)))
      .update("\0");
  return hash.digest("hex");
}
