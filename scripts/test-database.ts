import path from "node:path";
import type { TestProject } from "vitest/node";
import { openRunFolder } from "./run-folder.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    /** data folder of the run's embedded server, started by the first test that asks for a database */
    postgresDirectory: string;
  }
}

/** Vitest's global set-up: names the run's data folder, and removes it with its server at the end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { folder, remove } = await openRunFolder("vitest");
  project.provide("postgresDirectory", path.join(folder, "pg"));
  return remove;
}
