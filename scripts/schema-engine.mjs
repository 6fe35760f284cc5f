import crypto from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import { MIGRATIONS, readMigrations } from "./migrate.mjs";
import { ROOT } from "./progress.mjs";

/**
 * Prisma's schema engine as the WebAssembly of its npm package: it writes and compares migrations without the engine
 * binary that the Prisma command line would download.
 * @typedef {Awaited<ReturnType<PrismaPg["connect"]>>} Connection
 * @typedef {{ fields?: { dataTypeID: number }[] }} Answer
 * @typedef {object} Internals what the adapter keeps to itself
 * @property {(request: unknown) => Promise<Answer>} performIO
 * @property {(error: unknown) => never} onError
 * @typedef {{ diff: (request: object) => Promise<{ exitCode: number, stdout: string }> }} Engine
 * @typedef {{ SchemaEngine: { new: (options: object, log: () => void, adapter: object) => Promise<Engine> } }} EngineModule
 */

const SCHEMA = path.join(ROOT, "prisma/schema.prisma");
/** Type number of PostgreSQL's internal "char", which the catalogue uses and the adapter does not know. */
const CHAR = 18;
const TEXT = 25;

/**
 * Has the adapter read columns of the catalogue's "char", one query at a time: only the raw answer tells which they are.
 * @param {Connection} connection
 */
function readChars(connection) {
  const { performIO } = /** @type {Internals} */ (/** @type {unknown} */ (connection));
  const { queryRaw } = connection;
  /** @type {Connection["queryRaw"]} */
  connection.queryRaw = async (query) => {
    /** @type {number[]} */
    const chars = [];
    const reading = Object.create(connection, {
      performIO: {
        value: async (/** @type {unknown} */ request) => {
          const answer = await performIO.call(connection, request);
          for (const [index, field] of (answer.fields ?? []).entries()) {
            if (field.dataTypeID !== CHAR) continue;
            chars.push(index);
            field.dataTypeID = TEXT;
          }
          return answer;
        },
      },
    });
    const result = await queryRaw.call(reading, query);
    for (const index of chars) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
}

/**
 * Has the adapter send scripts whole: it would split them at every semicolon, also inside function bodies.
 * @param {Connection} connection
 */
function sendScriptsWhole(connection) {
  const { onError } = /** @type {Internals} */ (/** @type {unknown} */ (connection));
  connection.executeScript = async (sql) => {
    await connection
      .underlyingDriver()
      .query(sql)
      .catch((error) => onError.call(connection, error));
  };
}

/** @param {string} url */
async function connect(url) {
  const connection = await new PrismaPg({ connectionString: url, max: 2 }).connect();
  readChars(connection);
  sendScriptsWhole(connection);
  return connection;
}

/**
 * An empty database beside the given one, dropped with its connection: the engine replays the migrations there.
 * @param {string} url
 */
async function connectToShadow(url) {
  const name = `shadow_${crypto.randomUUID().replaceAll("-", "")}`;
  const admin = await connect(url);
  await admin.executeScript(`create database "${name}"`);
  const address = new URL(url);
  address.pathname = `/${name}`;
  const shadow = await connect(address.href);
  const dispose = shadow.dispose.bind(shadow);
  shadow.dispose = async () => {
    await dispose();
    await admin.executeScript(`drop database "${name}" with (force)`);
    await admin.dispose();
  };
  return shadow;
}

/** The engine's module, started once: its glue keeps views of one memory and would mix up two. @type {Promise<EngineModule> | undefined} */
let engineModule;

async function startEngineModule() {
  const glue = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bindings = await import(pathToFileURL(glue).href);
  const wasm = fs.readFileSync(glue.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  /** @type {() => void} */ (instance.exports.__wbindgen_start)();
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message() {} } });
  return bindings;
}

/** @param {string} url */
async function openEngine(url) {
  engineModule ??= startEngineModule();
  const { SchemaEngine } = await engineModule;
  const { adapterName } = new PrismaPg({ connectionString: url });
  const provider = /** @type {const} */ ("postgres");
  const factory = { provider, adapterName, connect: () => connect(url), connectToShadowDb: () => connectToShadow(url) };
  const datamodels = [[SCHEMA, fs.readFileSync(SCHEMA, "utf8")]];
  return SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(factory));
}

/**
 * The SQL that leads from the checked-in migrations to prisma/schema.prisma.
 * @param {string} url a server where a shadow database may be created
 * @param {string} [directory] of the migrations
 * @returns {Promise<string>} empty when they agree
 */
export async function drift(url, directory = MIGRATIONS) {
  const engine = await openEngine(url);
  const from = {
    tag: "migrations",
    baseDir: directory,
    shadowDbInitScript: "",
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    migrationDirectories: readMigrations(directory).map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
    })),
  };
  const to = { tag: "schemaDatamodel", files: [{ path: SCHEMA, content: fs.readFileSync(SCHEMA, "utf8") }] };
  const filters = { externalTables: [], externalEnums: [] };
  const { exitCode, stdout } = await engine.diff({ from, to, script: true, exitCode: true, filters });
  return exitCode === 0 ? "" : stdout;
}
