import { parentPort, workerData } from "node:worker_threads";
import { readReporting } from "./read.mjs";

/*
 * Reads one workbook and reports its rows. A file from outside can make a reader slow or large whatever its limits say,
 * so reading lives in a thread of its own whose heap and time are bounded and that ends with the file.
 */

await readReporting(workerData, (report) => parentPort?.postMessage(report));
