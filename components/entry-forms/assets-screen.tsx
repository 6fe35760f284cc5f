"use client";

import { useEntry } from "../entry-workspace/entry-context";
import { EntryFrame } from "../entry-workspace/entry-frame";
import { ASSETS_PARTS, AssetsFields } from "./assets-fields";
import { assetsInput } from "./form-inputs";
import { assetsForm } from "./form-schemas";
import styles from "./forms.module.css";
import { RowFormScope, RowMessages } from "./row-form-context";
import { useRowForm } from "./use-row-form";

/** 国有资产: vehicles, large equipment and what is to be bought; counts, not money. */
export function AssetsScreen() {
  const { rows, budgetId, canEdit } = useEntry();
  const { assets, head } = rows;
  const of = useRowForm({ entity: "assets", rowKey: budgetId, row: assets, schema: assetsForm, inputOf: assetsInput });
  return (
    <EntryFrame title="国有资产">
      <div className={styles.page}>
        <RowFormScope of={of} readOnly={!canEdit(null)}>
          <RowMessages fields={["", ...ASSETS_PARTS]} />
          <AssetsFields fiscalYear={head.fiscalYear} owner="本部门" />
        </RowFormScope>
      </div>
    </EntryFrame>
  );
}
