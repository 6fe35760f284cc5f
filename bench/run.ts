import { benchCheck } from "./check";
import { benchCompare } from "./compare";

import { benchConsolidated } from "./consolidated";

import { benchCounty } from "./county-load/county";

import { benchDisclose } from "./disclose";
import { benchDistrict } from "./district";
import { benchDocuments } from "./documents";
import { benchGrid } from "./grid";
import { benchHeld } from "./held";
import { benchImport } from "./import";
import { benchKept } from "./kept";
import { benchKeys } from "./keys";
import { benchNewBudgets } from "./new-budgets";
import { benchPacket } from "./packet";
import { benchSaves } from "./save";
import { benchScripts } from "./scripts";
import { benchWebPage } from "./web-page";

const BENCHES: Readonly<Record<string, (size?: string) => void | Promise<void>>> = {
  disclose: benchDisclose,
  check: benchCheck,
  compare: benchCompare,
  packet: benchPacket,
  district: benchDistrict,
  consolidated: benchConsolidated,
  webPage: benchWebPage,
  scripts: benchScripts,
  documents: benchDocuments,
  import: benchImport,
  newBudgets: benchNewBudgets,
  saves: benchSaves,
  held: benchHeld,
  kept: benchKept,
  county: benchCounty,
  grid: benchGrid,
  keys: benchKeys,
};

/** Runs the benches that are named on the command line, all of them when none is; `county:100,500` says how large. */
async function main(named: readonly string[]): Promise<void> {
  const asked = new Map(named.map((one) => [one.split(":")[0] ?? "", one.split(":")[1]]));
  const unknown = [...asked.keys()].find((name) => !(name in BENCHES));
  if (unknown !== undefined) {
    throw new Error(`there is no bench ${unknown}; there are ${Object.keys(BENCHES).join(", ")}`);
  }
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (named.length === 0 || asked.has(name)) await bench(asked.get(name));
  }
}

void main(process.argv.slice(2));
