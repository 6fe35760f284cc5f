"use client";

import { useSearchParams } from "next/navigation";
import { useMemo, useState } from "react";
import { useWatch } from "react-hook-form";
import { disclose } from "@/lib/domain/disclosure";
import type { Disclosure } from "@/lib/domain/disclosure/types";
import { unitBook } from "@/lib/domain/units/book";
import { useBasis } from "../basis/basis-provider";
import { Link } from "../controls/link";
import { useEntry } from "../entry-workspace/entry-context";
import { EntryFrame } from "../entry-workspace/entry-frame";
import { goToField, placeId } from "../entry-workspace/field-places";
import { gapCount } from "../narrative/gaps";
import { Loading } from "../ui/loading";
import { askedReasons } from "./asked-reasons";
import { AssetsFields } from "./assets-fields";
import { AreaField, CheckField, TextField } from "./fields";
import forms from "./forms.module.css";
import { FramedArea } from "./framed-fields";
import { IndicatorTable } from "./indicator-table";
import { NarrativePreview } from "./narrative-preview";
import { ReasonFields } from "./reason-fields";
import { RowFormScope, RowMessages } from "./row-form-context";
import styles from "./texts.module.css";
import { Uses } from "./texts-screen";
import { nothingStated, type UnitStatementInput, unitStatementForm, unitStatementInput } from "./unit-statement-schema";
import { useRowForm } from "./use-row-form";

/** The preview scrolls and may hold no link: it is reached by Tab, so that the keyboard can scroll it. */
const SCROLLED_BY_KEYS = { tabIndex: 0 };

/** What the unit's own packet says, as far as it is entered; null while the book is computed. */
function useUnitDisclosure(code: string): Disclosure | null {
  const { disclosure } = useEntry();
  const basis = useBasis();
  return useMemo(() => {
    if (!disclosure) return null;
    const own = unitBook(disclosure.book, code);
    return disclose(own, basis.judgedBy(own.edition, disclosure.parameters));
  }, [disclosure, code, basis]);
}

function Basics() {
  return (
    <section className={styles.stack} aria-labelledby="lists">
      <h2 id="lists">单位基本情况</h2>
      <FramedArea
        frame="item"
        name="responsibilities"
        label="职能职责（每行一条）"
        rows={5}
        id={placeId("narrative.responsibilities")}
      />
      <FramedArea
        frame="item"
        name="divisions"
        label="内设机构（每行一个；没有的写“无”）"
        rows={3}
        id={placeId("narrative.divisions")}
      />
    </section>
  );
}

function Reasons({ disclosure }: { disclosure: Disclosure | null }) {
  const asked = useMemo(() => disclosure && askedReasons(disclosure), [disclosure]);
  return (
    <section className={styles.stack} aria-labelledby="reasons">
      <h2 id="reasons">
        变动原因 <span className={forms.hint}>写在“主要原因是”之后；只列本单位与上年相比有变动的项目</span>
      </h2>
      {!asked && <Loading what="变动" />}
      {asked && disclosure?.book.priorYear === null && (
        <p className={forms.empty}>
          没有本单位的上年数，说明不与上年比较。上年数随上年预算带入，或随预算数据文件导入。
        </p>
      )}
      {asked && disclosure?.book.priorYear !== null && <ReasonFields asked={asked} />}
    </section>
  );
}

function Performance({ total }: { total: number }) {
  const isStated = useWatch<UnitStatementInput, "isPerformanceStated">({ name: "isPerformanceStated" });
  return (
    <section className={styles.stack} aria-labelledby="performance">
      <h2 id="performance">单位整体绩效</h2>
      <p className={forms.stated} id={placeId("performance.objective")}>
        <CheckField name="isPerformanceStated" label="填报本单位整体绩效" />
        填报本单位整体绩效 <span className={forms.hint}>本单位不设整体绩效目标的，选中后留空</span>
      </p>
      {isStated && (
        <>
          <AreaField name="objective" label="当年整体绩效目标" rows={4} />
          <IndicatorTable totals={[total]} path="performance.indicators" />
        </>
      )}
    </section>
  );
}

function Assets({ fiscalYear }: { fiscalYear: number }) {
  const areStated = useWatch<UnitStatementInput, "areAssetsStated">({ name: "areAssetsStated" });
  return (
    <section className={styles.stack} aria-labelledby="assets">
      <h2 id="assets">国有资产占有使用情况</h2>
      <p className={forms.stated} id={placeId("assets")}>
        <CheckField name="areAssetsStated" label="填报本单位国有资产" />
        填报本单位国有资产 <span className={forms.hint}>没有车辆和设备的，选中后各项为 0</span>
      </p>
      {areStated && <AssetsFields fiscalYear={fiscalYear} owner="本单位" prefix="assets." />}
    </section>
  );
}

/** The key under which the statement of a unit is stored, was begun, or will be stored. */
function useStatementKey(unit: string): string {
  const { rows, drafts, newKey } = useEntry();
  const [fresh] = useState(newKey);
  const stored = rows.unitStatement.find(({ value }) => value.unit === unit);
  const begun = [...drafts.values()].find(
    ({ entity, value }) => entity === "unitStatement" && (value as { form?: { unit?: string } })?.form?.unit === unit,
  );
  return stored?.key ?? begun?.key ?? fresh;
}

function UnitForm({ unit, disclosure }: { unit: string; disclosure: Disclosure | null }) {
  const { rows, canEdit } = useEntry();
  const { fiscalYear, edition } = rows.head;
  const basis = useBasis();
  const key = useStatementKey(unit);
  const stored = rows.unitStatement.find((row) => row.key === key);
  const [empty] = useState({ key, version: null, value: nothingStated(unit) });
  const inputOf = useMemo(() => unitStatementInput(fiscalYear), [fiscalYear]);
  const of = useRowForm({
    entity: "unitStatement",
    rowKey: key,
    row: stored ?? empty,
    schema: unitStatementForm,
    inputOf,
  });
  return (
    <RowFormScope of={of} readOnly={!canEdit(unit)}>
      <RowMessages fields={["", "unit", "assets", "performance"]} />
      <Basics />
      <Reasons disclosure={disclosure} />
      <Uses />
      <Performance total={basis.edition(edition).parameters.departmentWeightTotal} />
      <Assets fiscalYear={fiscalYear} />
      <section className={styles.stack} aria-labelledby="contact">
        <h2 id="contact">联系人</h2>
        <TextField name="contact.name" label="单位预算公开联系人" id={placeId("narrative.contact.name")} />
        <TextField name="contact.phone" label="联系方式" id={placeId("narrative.contact.phone")} />
      </section>
    </RowFormScope>
  );
}

/** One unit: what it states, beside its own narrative as it reads with it. */
function UnitPage({ unit }: { unit: string }) {
  const disclosure = useUnitDisclosure(unit);
  const gaps = disclosure ? gapCount(disclosure.narrative) : 0;
  return (
    <div className={styles.page}>
      <div className={styles.form}>
        {gaps > 0 && <p className={forms.confirm}>本单位的说明还有 {gaps} 处待填写，填写前单位公开材料为草稿。</p>}
        <UnitForm unit={unit} disclosure={disclosure} />
      </div>
      <section className={styles.preview} aria-labelledby="preview" {...SCROLLED_BY_KEYS}>
        <h2 id="preview">
          单位预算情况说明 <span className={forms.hint}>随填报即时生成，点击文字转到填写处</span>
        </h2>
        {disclosure ? (
          <NarrativePreview narrative={disclosure.narrative} onPlace={goToField} />
        ) : (
          <Loading what="说明" />
        )}
      </section>
    </div>
  );
}

/** 单位填报: what each unit states of itself for its own disclosure (单位预算公开). */
export function UnitStatementScreen() {
  const { book, visibleUnits, budgetId } = useEntry();
  const asked = useSearchParams().get("unit");
  const units = book.units.filter(({ code }) => visibleUnits?.includes(code) ?? true);
  const chosen = units.find(({ code }) => code === asked) ?? units[0];
  if (book.units.length < 2 || !chosen) {
    return (
      <EntryFrame title="单位填报">
        <p className={forms.empty}>本部门只有一个预算单位，单位预算公开沿用部门填报的全部内容，不需另行填报。</p>
      </EntryFrame>
    );
  }
  return (
    <EntryFrame title="单位填报">
      {units.length > 1 && (
        <nav className={forms.units} aria-label="单位">
          {units.map(({ code, name }) => (
            <Link
              key={code}
              href={`/budgets/${budgetId}/entry/units?unit=${encodeURIComponent(code)}`}
              aria-current={code === chosen.code ? "page" : undefined}
            >
              {code} {name}
            </Link>
          ))}
        </nav>
      )}
      <UnitPage key={chosen.code} unit={chosen.code} />
    </EntryFrame>
  );
}
