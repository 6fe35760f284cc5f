"use client";

import { useMemo } from "react";
import { USE_SUBJECTS } from "@/lib/domain/book/types";
import { REASON_SUBJECT_LABELS } from "@/lib/domain/labels";
import { useEntry } from "../entry-workspace/entry-context";
import { EntryFrame } from "../entry-workspace/entry-frame";
import { goToField, placeId } from "../entry-workspace/field-places";
import { gapCount } from "../narrative/gaps";
import { Loading } from "../ui/loading";
import { askedReasons } from "./asked-reasons";
import { TextField } from "./fields";
import forms from "./forms.module.css";
import { FramedArea } from "./framed-fields";
import { NarrativePreview } from "./narrative-preview";
import { ReasonFields } from "./reason-fields";
import { RowFormScope, RowMessages } from "./row-form-context";
import styles from "./texts.module.css";
import { textsForm, textsInput } from "./texts-schema";
import { useRowForm } from "./use-row-form";

/** A place that scrolls and may hold no link is reached by Tab, so that the keyboard can scroll it. */
const SCROLLED_BY_KEYS = { tabIndex: 0 };

function Lists() {
  return (
    <section className={styles.stack} aria-labelledby="lists">
      <h2 id="lists">部门基本情况</h2>
      <FramedArea
        frame="item"
        name="responsibilities"
        label="职能职责（每行一条）"
        rows={6}
        id={placeId("narrative.responsibilities")}
      />
      <FramedArea
        frame="item"
        name="divisions"
        label="内设机构（每行一个）"
        rows={4}
        id={placeId("narrative.divisions")}
      />
      <FramedArea
        frame="item"
        name="subordinates"
        label="下属单位（每行一个）"
        rows={3}
        id={placeId("narrative.subordinates")}
      />
    </section>
  );
}

/** What the money of each subject is for, department's or unit's. */
export function Uses() {
  return (
    <section className={styles.stack} aria-labelledby="uses">
      <h2 id="uses">
        主要用途 <span className={forms.hint}>写在“主要用于”之后；可以不填</span>
      </h2>
      {USE_SUBJECTS.map((subject, index) => (
        <FramedArea
          key={subject}
          frame="use"
          name={`uses.${index}.text`}
          label={REASON_SUBJECT_LABELS[subject]}
          rows={2}
          id={placeId(`narrative.uses.${subject}`)}
        />
      ))}
    </section>
  );
}

/** 文字说明: what only people write, beside the narrative as it reads with it. */
export function TextsScreen() {
  const { rows, budgetId, canEdit, disclosure } = useEntry();
  const of = useRowForm({
    entity: "narrative",
    rowKey: budgetId,
    row: rows.narrative,
    schema: textsForm,
    inputOf: textsInput,
  });
  const asked = useMemo(() => disclosure && askedReasons(disclosure), [disclosure]);
  const gaps = disclosure ? gapCount(disclosure.narrative) : 0;
  return (
    <EntryFrame title="文字说明" beside={gaps > 0 && <span className={forms.confirm}>还有 {gaps} 处待填写</span>}>
      <div className={styles.page}>
        <div className={styles.form}>
          <RowFormScope of={of} readOnly={!canEdit(null)}>
            <RowMessages fields={[""]} />
            <section className={styles.stack} aria-labelledby="reasons">
              <h2 id="reasons">
                变动原因 <span className={forms.hint}>写在“主要原因是”之后；只列与上年相比有变动的项目</span>
              </h2>
              {asked ? <ReasonFields asked={asked} /> : <Loading what="变动" />}
            </section>
            <Uses />
            <Lists />
            <section className={styles.stack} aria-labelledby="contact">
              <h2 id="contact">联系人</h2>
              <TextField name="contact.name" label="部门预算公开联系人" id={placeId("narrative.contact.name")} />
              <TextField name="contact.phone" label="联系方式" id={placeId("narrative.contact.phone")} />
            </section>
          </RowFormScope>
        </div>
        <section className={styles.preview} aria-labelledby="preview" {...SCROLLED_BY_KEYS}>
          <h2 id="preview">
            部门预算情况说明 <span className={forms.hint}>随填报即时生成，点击文字转到填写处</span>
          </h2>
          {disclosure ? (
            <NarrativePreview narrative={disclosure.narrative} onPlace={goToField} />
          ) : (
            <Loading what="说明" />
          )}
        </section>
      </div>
    </EntryFrame>
  );
}
