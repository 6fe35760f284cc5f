import "@/components/ui/tokens.css";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import type { Assets } from "@/lib/domain/book/types";
import type { EntryRow, EntryRows } from "@/lib/domain/entry/apply";
import type { EntryChange } from "@/lib/domain/entry/change";
import { EntryContextProvider } from "../entry-workspace/entry-context";
import { StepButtons } from "../entry-workspace/step-buttons";
import type { EntryWorkspace } from "../entry-workspace/types";
import { useDrafts } from "../entry-workspace/use-drafts";
import { useSteps } from "../entry-workspace/use-steps";
import { useTyping } from "../entry-workspace/use-typing";
import { TextField } from "./fields";
import { assetsInput } from "./form-inputs";
import { assetsForm } from "./form-schemas";
import { RowFormScope } from "./row-form-context";
import { useRowForm } from "./use-row-form";

const BUDGET = "B1";
const NONE = { owned: 5, shared: 0 };
const ASSETS: Assets = {
  asOfYear: 2023,
  vehicles: {
    ...NONE,
    byKind: {
      ...{ senior: 0, confidential: 0, emergency: 0, lawEnforcement: 0 },
      ...{ retiredCadre: 0, specialised: 0, business: 0 },
    },
  },
  equipment: { general: 0, specialised: 0 },
  purchases: { vehicles: 0, generalEquipment: 0, specialisedEquipment: 0 },
};

/** Every change that was handed on, also by a page that was left. */
const KEY = "testing.changes";
const told = (): Assets["vehicles"][] => JSON.parse(window.sessionStorage.getItem(KEY) ?? "[]");

function tell(changes: readonly EntryChange[]): void {
  const vehicles = changes.map(({ value }) => (value as Assets).vehicles);
  window.sessionStorage.setItem(KEY, JSON.stringify([...told(), ...vehicles]));
}

function Form({ row }: { row: EntryRow<"assets"> }) {
  const of = useRowForm({ entity: "assets", rowKey: BUDGET, row, schema: assetsForm, inputOf: assetsInput });
  return (
    <RowFormScope of={of} readOnly={false}>
      <TextField name="vehicles.owned" label="权属车辆" number />
      <TextField name="vehicles.shared" label="跨部门车辆" number />
    </RowFormScope>
  );
}

/** Types into the field as a person would who is quicker than the page. */
function typeAtOnce(label: string, text: string): void {
  const field = [...document.querySelectorAll("label")].find((one) => one.textContent === label)?.control;
  if (!(field instanceof HTMLInputElement)) throw new Error(`no field ${label}`);
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, text);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** A form on one row as an entry screen would hold it, with a colleague who changes the row and a way out and back. */
function Page() {
  const [row, setRow] = useState<EntryRow<"assets">>({ key: BUDGET, version: 1, value: ASSETS });
  const [open, setOpen] = useState(true);
  const [ready, setReady] = useState(false);
  const quick = useRef(false);
  const { drafts, draft } = useDrafts(BUDGET);
  const { typing, setTyping } = useTyping();
  const latest = useRef({ assets: row } as EntryRows);
  useLayoutEffect(() => {
    latest.current = { assets: row } as EntryRows;
  });
  const make = useCallback((changes: readonly EntryChange[]) => {
    tell(changes);
    const value = changes.at(-1)?.value as Assets;
    setRow((before) => ({ ...before, value }));
  }, []);
  const { change, steps } = useSteps(latest, make);
  useEffect(() => {
    setReady(true);
    document.querySelector("input")?.focus();
  }, []);
  useEffect(() => {
    // Effects of the form have run, it is not drawn again yet.
    if (row.version === 2 && quick.current) typeAtOnce("跨部门车辆", "8");
    quick.current = false;
  }, [row]);
  const workspace = useMemo(
    () => ({
      ...{ drafts, draft, change, steps, setTyping, ready, lockedBecause: null },
      ...{ remarksOf: () => [], refusalsAt: () => [] },
    }),
    [drafts, draft, change, steps, setTyping, ready],
  );
  const changeBeside = () => {
    quick.current = true;
    const value = { ...ASSETS, vehicles: { ...ASSETS.vehicles, owned: 7 } };
    setRow({ ...row, version: 2, value });
  };
  return (
    <EntryContextProvider value={workspace as unknown as EntryWorkspace}>
      <main>
        <button type="button" onClick={() => setOpen(!open)}>
          {open ? "离开" : "回来"}
        </button>
        <button type="button" onClick={changeBeside}>
          同事修改
        </button>
        <output>{typing ? "有修改待保存" : "没有未保存的修改"}</output>
        {open && <Form row={row} />}
        <StepButtons />
      </main>
    </EntryContextProvider>
  );
}

const root = document.getElementById("root");
if (root) createRoot(root).render(<Page />);
