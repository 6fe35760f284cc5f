import { workerData } from "node:worker_threads";
import { openDatabase } from "@/lib/server/db";
import { answerQuestions } from "@/lib/server/thread";
import { AFTER_SERVING, standBack } from "@/scripts/priority.mjs";
import { type Answer, answerQuestion, type Question } from "./answer";
import { Consolidator } from "./consolidator";
import type { Progress } from "./types";

// What the thread of `desk.ts` runs: it reads the budgets itself, on connections of its own.

/** One for each reader, and one for what is asked meanwhile. */
const CONNECTIONS = 4;

standBack(AFTER_SERVING);
const { databaseUrl } = workerData as { databaseUrl: string };
const consolidator = new Consolidator(openDatabase(databaseUrl, CONNECTIONS));

answerQuestions<Question, Answer, Progress>((question, say) => answerQuestion(question, consolidator, say));
