import { benchDisclose } from "./disclose";

async function main(): Promise<void> {
  await benchDisclose();
}

void main();
