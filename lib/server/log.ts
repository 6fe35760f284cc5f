import pino, { type Logger } from "pino";
import { env } from "./env";
import { currentRequest } from "./request";

/** Fields that never reach the log, at the top or one level down. */
const SECRETS = ["password", "passwordHash", "secret", "token", "cookie", "authorization", "databaseUrl", "phone"];

let shared: Logger | undefined;

/** A logger with secrets removed, which names the request it speaks of. @param level least severity that is written */
export function createLog(level: string, destination?: pino.DestinationStream): Logger {
  const redact = { paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.headers.${name}`]), censor: "***" };
  const mixin = () => {
    const request = currentRequest();
    return request ? { requestId: request.id } : {};
  };
  return pino({ level, redact, base: null, mixin, timestamp: pino.stdTimeFunctions.isoTime }, destination);
}

/** The log of this process: one JSON object a line on standard output. */
export function log(): Logger {
  shared ??= createLog(env().logLevel);
  return shared;
}
