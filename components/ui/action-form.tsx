"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useId, useState } from "react";
import { Button } from "../controls/button";
import { Notice } from "../controls/notice";
import styles from "./action-form.module.css";
import { NO_ANSWER } from "./use-action";

/** What an action of the server answers, as far as a form must know. */
type Answer =
  | { ok: true; data: unknown }
  | { ok: false; error: { message: string; fields?: Record<string, string> | undefined } };

interface Outcome {
  kind: "done" | "failed";
  message: string;
  fields: Readonly<Record<string, string>>;
}

interface Props {
  action(input: unknown): Promise<Answer>;
  /** sent along with what is typed */
  fixed?: Readonly<Record<string, unknown>>;
  /** on the button */
  submit: string;
  /** said when it was done; where the action answers in words, those are said */
  done?: string;
  /** asked before it is done */
  ask?: string;
  danger?: boolean;
  /** stands in a row of a table: the button alone, what goes wrong beside it */
  inline?: boolean;
  /** takes the whole width, for fields side by side */
  wide?: boolean;
  /** where to go once it is done */
  next?: string;
  children?: ReactNode;
}

const Errors = createContext<Readonly<Record<string, string>>>({});
const UNREACHABLE: Outcome = { kind: "failed", message: NO_ANSWER, fields: {} };

/** What is typed, by name: check boxes that have values are a list of those that are set, any other is yes or no. */
function valuesOf(form: HTMLFormElement): Record<string, unknown> {
  const typed = new FormData(form);
  const values: Record<string, unknown> = {};
  for (const name of new Set(typed.keys())) values[name] = typed.get(name);
  for (const box of form.querySelectorAll<HTMLInputElement>("input[type=checkbox]")) {
    values[box.name] = box.hasAttribute("value") ? typed.getAll(box.name) : box.checked;
  }
  return values;
}

async function send(action: Props["action"], input: unknown, done: string): Promise<Outcome> {
  try {
    const answer = await action(input);
    if (answer.ok) return { kind: "done", message: typeof answer.data === "string" ? answer.data : done, fields: {} };
    return { kind: "failed", message: answer.error.message, fields: answer.error.fields ?? {} };
  } catch {
    return UNREACHABLE;
  }
}

/** A form that one action of the server answers; what goes wrong is said above it and at each field, and stays typed. */
export function ActionForm({
  action,
  fixed = {},
  submit,
  done = "已保存。",
  ask,
  danger,
  inline,
  wide,
  next,
  children,
}: Props) {
  const router = useRouter();
  const [pending, setPending] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const onSubmit = async (form: HTMLFormElement) => {
    if (ask && !window.confirm(ask)) return;
    setPending(true);
    const result = await send(action, { ...fixed, ...valuesOf(form) }, done);
    setPending(false);
    setOutcome(result);
    if (result.kind === "failed") return;
    form.reset();
    if (next) router.push(next);
    router.refresh();
  };
  return (
    <form
      className={inline ? styles.inline : `${styles.form} ${wide ? styles.wide : ""}`}
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit(event.currentTarget);
      }}
    >
      <Errors value={outcome?.fields ?? {}}>{children}</Errors>
      <Button primary={!inline && !danger} danger={danger ?? false} type="submit" busy={pending}>
        {submit}
      </Button>
      <div role={outcome?.kind === "done" ? "status" : "alert"} className={styles.outcome}>
        {outcome && !pending && <Notice kind={outcome.kind === "done" ? "success" : "error"}>{outcome.message}</Notice>}
      </div>
    </form>
  );
}

interface FieldProps {
  name: string;
  label: string;
  type?: "text" | "password" | "number" | "file" | "date";
  defaultValue?: string;
  autoComplete?: string;
  maxLength?: number;
  /** stands below the field */
  help?: string;
  /** a choice of these instead of a text; the first stands there at the beginning */
  choices?: readonly { value: string; label: string }[];
  accept?: string;
  /** in a table the column is the label, which is then only spoken */
  cell?: boolean;
}

/** One field of an `ActionForm`, with what is wrong with it below. */
export function ActionField({ name, label, help, choices, cell = false, type = "text", ...input }: FieldProps) {
  const id = useId();
  const error = useContext(Errors)[name];
  const described = [help ? `${id}-help` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  const shared = {
    id,
    name,
    className: styles.input,
    "aria-invalid": error !== undefined,
    ...(described && { "aria-describedby": described }),
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={cell ? "visually-hidden" : undefined}>
        {label}
      </label>
      {choices ? (
        <select {...shared} defaultValue={input.defaultValue}>
          {choices.map(({ value, label: words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      ) : (
        <input {...shared} {...input} type={type} autoComplete={input.autoComplete ?? "off"} />
      )}
      {error && (
        <span id={`${id}-error`} className={styles.error}>
          {error}
        </span>
      )}
      {help && (
        <span id={`${id}-help`} className={styles.help}>
          {help}
        </span>
      )}
    </div>
  );
}

/** Yes or no, in an `ActionForm`. */
export function ActionCheck({
  name,
  label,
  defaultChecked,
}: {
  name: string;
  label: string;
  defaultChecked?: boolean;
}) {
  return (
    <label className={styles.check}>
      <input type="checkbox" name={name} defaultChecked={defaultChecked} />
      {label}
    </label>
  );
}
