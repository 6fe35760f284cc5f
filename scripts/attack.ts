import { writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { attackWithKills } from "./attack/crash";
import { attackEntrances } from "./attack/entrances";
import { attackWithFiles } from "./attack/files";
import { attackWithHeavyWork } from "./attack/heavy";
import { attackFromOutside } from "./attack/outside";
import { attackWithRequests } from "./attack/requests";
import { type Attack, type AttackRow, attackTable } from "./attack/row";
import { attackSigningIn } from "./attack/sign-in";
import { withTarget } from "./attack/target";
import { attackTrail } from "./attack/trail";
import { build, isBuilt } from "./build.mjs";
import { type Ended, runStarted } from "./command";
import { openRunFolder } from "./run-folder.mjs";

const USAGE = "usage: npm run attack -- [--only NAME,NAME] [--rounds 100] [--out FILE]";

/** In this order: what fills limits of the sign-in comes after what signs in. */
const ATTACKS: Readonly<Record<string, Attack>> = {
  // First: the revisions that the entrances are tried with were never submitted, and verification says so.
  trail: attackTrail,
  entrances: attackEntrances,
  files: attackWithFiles,
  requests: attackWithRequests,
  heavy: attackWithHeavyWork,
  outside: attackFromOutside,
  signIn: attackSigningIn,
  kills: attackWithKills,
};

interface Asked {
  attacks: [name: string, attack: Attack][];
  rounds: number;
  out: string | null;
}

/** @throws RangeError, TypeError naming what was asked for wrongly */
function readArguments(args: string[], base: string): Asked {
  const options = { only: { type: "string" }, rounds: { type: "string" }, out: { type: "string" } } as const;
  const { values } = parseArgs({ args, options, strict: true });
  const rounds = Number(values.rounds ?? 100);
  if (!Number.isSafeInteger(rounds) || rounds < 1) throw new RangeError("--rounds is to be a whole number above zero");
  const names = values.only?.split(",") ?? Object.keys(ATTACKS);
  const attacks = names.map((name): Asked["attacks"][number] => {
    const attack = ATTACKS[name];
    if (!attack) throw new RangeError(`there is no attack ${name}, but ${Object.keys(ATTACKS).join(", ")}`);
    return [name, attack];
  });
  return { attacks, rounds, out: values.out === undefined ? null : path.resolve(base, values.out) };
}

/**
 * `npm run attack`: attacks the program. It takes no address: what is attacked is the built program, started for it on this
 * machine with a database of its own, both of which are taken away afterwards. Ends with 0 when every attempt was held off, 1
 * when one was not, 2 when what was asked for cannot be done.
 */
export async function attack(args: string[], base: string): Promise<Ended> {
  let asked: Asked;
  try {
    asked = readArguments(args, base);
  } catch (error) {
    return { status: 2, stdout: "", stderr: `${error instanceof Error ? error.message : String(error)}; ${USAGE}` };
  }
  if (!isBuilt()) await build();
  const { folder, remove } = await openRunFolder("attack");
  try {
    const rows = await withTarget(folder, asked.rounds, async (target) => {
      const found: AttackRow[] = [];
      for (const [name, one] of asked.attacks) {
        const rows = await one(target);
        console.error(`attack: ${name}, ${rows.filter(({ held }) => held).length} of ${rows.length} held`);
        found.push(...rows);
      }
      return found;
    });
    const table = attackTable(rows);
    if (asked.out) writeFileSync(asked.out, table);
    const open = rows.filter(({ held }) => !held).length;
    return { status: open > 0 ? 1 : 0, stdout: `${table}\n${rows.length - open} held, ${open} did not`, stderr: "" };
  } finally {
    await remove();
  }
}

// What was started goes with us.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(130));
await runStarted(import.meta.filename, attack);
