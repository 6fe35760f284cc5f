import { benchDisclose } from "./disclose";
import { benchGrid } from "./grid";
import { benchImport } from "./import";
import { benchPacket } from "./packet";
import { benchSaves } from "./save";

async function main(): Promise<void> {
  await benchDisclose();
  await benchPacket();
  await benchImport();
  await benchSaves();
  await benchGrid();
}

void main();
