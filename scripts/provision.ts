import type { z } from "zod";
import { proposedFiscalYear } from "../lib/domain/book/proposed-year";
import { EDITIONS } from "../lib/domain/editions";
import { provision } from "../lib/features/setup/mutations";
import {
  type AdministratorFacts,
  administratorInput,
  type OfficeFacts,
  officeInput,
} from "../lib/features/setup/schema";
import { beijingDay } from "../lib/server/dates";
import { openDatabase } from "../lib/server/db";
import { type Ended, runStarted } from "./command";
import { readPasswordFile } from "./password-input";
import { PlainError } from "./progress.mjs";

// What the start runs while nobody could sign in and ADMIN_ACCOUNT names the first administrator, as in a container: makes the
// account and, where OFFICE_NAME is given, says who runs the installation. Ends with 1 and what is wrong with each variable.

type Variables = Readonly<Record<string, string | undefined>>;

function parse<S extends z.ZodType>(schema: S, given: object, names: Readonly<Record<string, string>>): z.infer<S> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `${names[String(path[0])]}：${message}`);
  throw new PlainError(problems.join("\n"));
}

function passwordOf(file: string | undefined): string {
  if (!file) throw new PlainError("ADMIN_PASSWORD_FILE：设置了 ADMIN_ACCOUNT 时必须给出存放初始密码的文件");
  return readPasswordFile(file);
}

/** The administrator that the environment names. @throws PlainError naming each variable that is wrong */
export function administratorFrom(env: Variables): AdministratorFacts {
  const given = {
    ...{ account: env.ADMIN_ACCOUNT, person: env.ADMIN_NAME || "系统管理员" },
    password: passwordOf(env.ADMIN_PASSWORD_FILE),
  };
  const names = { account: "ADMIN_ACCOUNT", person: "ADMIN_NAME", password: "ADMIN_PASSWORD_FILE" };
  return parse(administratorInput, given, names);
}

/** The office that the environment names; null when it names none. @throws PlainError naming each variable that is wrong */
export function officeFrom(env: Variables, today: string): OfficeFacts | null {
  if (!env.OFFICE_NAME) return null;
  const given = {
    kind: env.OFFICE_KIND || "bureau",
    name: env.OFFICE_NAME,
    region: env.OFFICE_REGION,
    fiscalYear: env.FISCAL_YEAR || String(proposedFiscalYear(today)),
    edition: env.OFFICE_EDITION || [...EDITIONS.keys()][0],
    departmentCode: env.DEPARTMENT_CODE ?? "",
  };
  const names = {
    ...{ kind: "OFFICE_KIND（bureau 或 department）", name: "OFFICE_NAME", region: "OFFICE_REGION" },
    ...{ fiscalYear: "FISCAL_YEAR", edition: "OFFICE_EDITION", departmentCode: "DEPARTMENT_CODE" },
  };
  return parse(officeInput, given, names);
}

/** Makes what the environment names, while nobody could sign in. */
export async function provisionFrom(env: Variables): Promise<Ended> {
  try {
    const administrator = administratorFrom(env);
    const office = officeFrom(env, beijingDay(new Date()));
    const db = openDatabase(env.DATABASE_URL ?? "", 2);
    await provision(db, administrator, office).finally(() => db.$disconnect());
    return { status: 0, stdout: "", stderr: "" };
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    return { status: 1, stdout: "", stderr: `环境变量有误：\n${error.message}` };
  }
}

await runStarted(import.meta.filename, () => provisionFrom(process.env));
