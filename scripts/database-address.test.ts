import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import pg from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { accountOf, databaseAddresses } from "./database-address.mjs";

const AWKWARD = "p@ss/w#rd:50%?&+ 密";
const folder = mkdtempSync(path.join(tmpdir(), "address-"));
const file = path.join(folder, "password");

afterAll(() => rmSync(folder, { recursive: true }));

/** What the driver makes of an address. */
function read(url: string | null) {
  const { host, port, database, user, password } = new pg.Client({ connectionString: url ?? "" });
  return { host, port, database, user, password };
}

describe("databaseAddresses", () => {
  it("is empty where the embedded database serves", () => {
    expect(databaseAddresses({ DATABASE_URL: "" })).toEqual({ serving: null, owner: null });
  });

  it("takes passwords beside the addresses as they are", () => {
    writeFileSync(file, `${AWKWARD}\n`);
    const { serving, owner } = databaseAddresses({
      DATABASE_URL: "postgresql://web@database:5432/app",
      DATABASE_PASSWORD: AWKWARD,
      MIGRATION_DATABASE_URL: "postgresql://owner@database:5432/app",
      MIGRATION_DATABASE_PASSWORD_FILE: file,
    });
    const expected = { host: "database", port: 5432, database: "app", password: AWKWARD };
    expect(read(serving)).toMatchObject({ ...expected, user: "web" });
    expect(read(owner)).toMatchObject({ ...expected, user: "owner" });
    expect(accountOf(owner ?? "")).toBe("owner");
  });

  it("hands every password on to the driver unchanged", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: "grapheme" }), (password) => {
        const variables = { DATABASE_URL: "postgresql://web@database/app", DATABASE_PASSWORD: password };
        expect(read(databaseAddresses(variables).serving)).toMatchObject({ host: "database", password });
      }),
    );
  });

  it.each(["p@ss/w#rd", "p/ss", "p#ss", "p?ss", "50%", "p@s/s"])(
    "says what %s in an address does to it",
    (password) => {
      expect(() => databaseAddresses({ DATABASE_URL: `postgresql://app:${password}@database:5432/app` })).toThrow(
        "DATABASE_URL 不是有效的数据库地址，应为 postgresql://账号:密码@主机:端口/库名。密码里的 @ / # : ? % 须写成 %40 %2F %23 %3A %3F %25，" +
          "或者地址里不写密码，另用 DATABASE_PASSWORD 或 DATABASE_PASSWORD_FILE 给出。",
      );
    },
  );

  it("never shows an address", () => {
    expect(() => databaseAddresses({ DATABASE_URL: "mysql://app:secret-word@database/app" })).not.toThrow(
      "secret-word",
    );
  });

  it("says what does not go together, and what cannot be read", () => {
    const DATABASE_URL = "postgresql://web@database/app";
    expect(() => databaseAddresses({ MIGRATION_DATABASE_URL: DATABASE_URL })).toThrow(
      "设置了 MIGRATION_DATABASE_URL（属主，用来升级结构）时，也要用 DATABASE_URL 说明程序以哪个账号运行。",
    );
    expect(() => databaseAddresses({ DATABASE_URL, DATABASE_PASSWORD: "one", DATABASE_PASSWORD_FILE: file })).toThrow(
      "DATABASE_PASSWORD 与 DATABASE_PASSWORD_FILE 只能设置一个。",
    );
    const absent = path.join(folder, "absent");
    expect(() => databaseAddresses({ DATABASE_URL, DATABASE_PASSWORD_FILE: absent })).toThrow(
      `DATABASE_PASSWORD_FILE：读不到 ${absent}（ENOENT`,
    );
  });
});
