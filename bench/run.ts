import { benchDisclose } from "./disclose";
import { benchPacket } from "./packet";

async function main(): Promise<void> {
  await benchDisclose();
  await benchPacket();
}

void main();
