import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

/**
 * Compiles one document and posts the PDF. Compiling blocks, and a compiler keeps memory from one document to the next, so
 * it lives in a thread that ends with the document.
 *
 * @type {{ workspace: string, template: string, fonts: string[], data: string, timestamp: number }}
 */
const job = workerData;

const compiler = NodeCompiler.create({
  workspace: job.workspace,
  fontArgs: [{ fontBlobs: job.fonts.map((path) => readFileSync(path)) }],
});
compiler.mapShadow(join(job.workspace, "data.json"), Buffer.from(job.data, "utf8"));
const compiled = compiler.compile({ mainFilePath: job.template });
const document = compiled.result;
if (!document) {
  const error = compiled.takeError();
  throw new Error(JSON.stringify(error ? error.shortDiagnostics : "no document"));
}
const pdf = compiler.pdf(document, { pdfStandard: "ua-1", creationTimestamp: job.timestamp });
// What the compiler remembers outlives the thread: without this the process grows with every new document.
compiler.evictCache(0);
parentPort?.postMessage(new Uint8Array(pdf));
