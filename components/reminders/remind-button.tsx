"use client";

import { useState } from "react";
import { Button } from "../controls/button";
import { Dialog } from "../controls/dialog";
import { RemindForm } from "./remind-form";

interface Props {
  /** ids of the departments that were chosen */
  departments: readonly string[];
  fiscalYear: number;
}

/** 催办 of chosen departments: a button, and a dialog that asks for the text and says who was reminded. */
export function RemindButton({ departments, fiscalYear }: Props) {
  const [asked, setAsked] = useState<readonly string[] | null>(null);
  return (
    <>
      <Button disabled={departments.length === 0} onClick={() => setAsked(departments)}>
        催办
      </Button>
      {asked && (
        <Dialog title={`催办 ${asked.length} 个部门`} onClose={() => setAsked(null)}>
          <RemindForm
            whom={{ departments: asked, fiscalYear }}
            suggested={`请按报送期限尽快办理并报送 ${fiscalYear} 年预算。`}
          />
        </Dialog>
      )}
    </>
  );
}
