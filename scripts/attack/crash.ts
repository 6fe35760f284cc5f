import path from "node:path";
import { CrashDesk, type CrashOutcome, KILLED, type Killed } from "../crash-desk";
import type { AttackRow } from "./row";
import type { Target } from "./target";

const WORDS: Readonly<Record<Killed, string>> = {
  server: "the process that saves",
  database: "PostgreSQL",
  both: "both at once",
};

function rowOf(what: Killed, rounds: readonly CrashOutcome[]): AttackRow {
  const sum = (count: (round: CrashOutcome) => number) => rounds.reduce((total, round) => total + count(round), 0);
  const [lost, doubled] = [sum((round) => round.lost.length), sum((round) => round.doubled.length)];
  const trails = [...new Set(rounds.map(({ trail }) => trail).filter(Boolean))];
  const trail = trails.length === 0 ? "trail whole" : trails.join("; ");
  const acknowledged = sum((round) => round.acknowledged);
  return {
    attempt: `kill -9 of ${WORDS[what]} while 24 people save, ${rounds.length} times`,
    expected: "0 acknowledged saves lost, 0 doubled, trail whole",
    outcome: `${lost} of ${acknowledged} acknowledged saves lost, ${doubled} doubled, ${trail}`,
    held: lost + doubled + trails.length === 0 && acknowledged > 0,
  };
}

/** Kills what serves and what keeps in the middle of saves, on a database of its own, `target.rounds` times. */
export async function attackWithKills({ folder, rounds }: Target): Promise<AttackRow[]> {
  const desk = await CrashDesk.open(path.join(folder, "crash"));
  const outcomes: Record<Killed, CrashOutcome[]> = { server: [], database: [], both: [] };
  try {
    for (let round = 0; round < rounds; round++) {
      const what = KILLED[round % KILLED.length] ?? "server";
      outcomes[what].push(await desk.round(`${round}`, what));
    }
  } finally {
    await desk.close();
  }
  return KILLED.filter((what) => outcomes[what].length > 0).map((what) => rowOf(what, outcomes[what]));
}
