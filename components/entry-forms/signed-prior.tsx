"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { PriorYear } from "@/lib/domain/book/types";
import { isSamePriorYear, priorYearDifference } from "@/lib/domain/entry/prior-year-difference";
import { carryPriorYearAction } from "@/lib/features/entry/actions";
import type { SignedPrior } from "@/lib/features/entry/types";
import { Button } from "../controls/button";
import { Dialog } from "../controls/dialog";
import { rowId } from "../entry/autosave-machine";
import { newUuid } from "../entry/uuid";
import { useEntry } from "../entry-workspace/entry-context";
import styles from "./signed-prior.module.css";
import { ToolButton } from "./tool-button";

const CHANGED = "上年数刚刚被他人修改，没有带入；请刷新页面，核对后再带入。";

/** Takes 上年数 over from the signed revision; the same attempt is repeated until it is answered. */
function useCarrying({ revisionId, value }: SignedPrior) {
  const { rows, budgetId, adopt, draft } = useEntry();
  const router = useRouter();
  const batchId = useRef<string | null>(null);
  const [carrying, setCarrying] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const baseVersion = rows.priorYear?.version ?? null;
  const carry = async () => {
    setCarrying(true);
    batchId.current ??= newUuid();
    const answer = await carryPriorYearAction({ budgetId, batchId: batchId.current, revisionId, baseVersion }).catch(
      () => null,
    );
    setCarrying(false);
    if (!answer) return setRefusal("没有连上服务器，上年数没有改变；请稍后再试。");
    batchId.current = null;
    if (!answer.ok) return setRefusal(answer.error.code === "conflict" ? CHANGED : answer.error.message);
    setRefusal(null);
    draft([{ entity: "priorYear", key: budgetId, baseVersion, value: null }]);
    adopt({ entity: "priorYear", key: budgetId, version: answer.data.saved[0]?.version ?? 1, value });
    router.refresh();
  };
  return { carry, carrying, refusal, forget: () => setRefusal(null) };
}

function Figures({ before, after }: { before: PriorYear; after: PriorYear }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">项目（元）</th>
          <th scope="col">现在</th>
          <th scope="col">带入后</th>
        </tr>
      </thead>
      <tbody>
        {priorYearDifference(before, after).map(({ label, same, ...figure }) => (
          <tr key={label} className={same ? undefined : styles.differs}>
            <th scope="row">
              {label}
              {!same && <span className={styles.mark}>不同</span>}
            </th>
            <td>{figure.before}</td>
            <td>{figure.after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Offers to take 上年数 over from last year's signed budget; what stands there is replaced only after a question. */
export function SignedPriorOffer({ signed }: { signed: SignedPrior }) {
  const { rows, budgetId, canEdit, save, typing } = useEntry();
  const [asking, setAsking] = useState(false);
  const { carry, carrying, refusal, forget } = useCarrying(signed);
  const before = rows.priorYear?.value ?? null;
  const { fiscalYear } = signed.value;
  const id = rowId({ entity: "priorYear", key: budgetId });
  const { waiting, batch, conflicts, refusals } = save.state;
  const unsaved =
    typing ||
    waiting.has(id) ||
    conflicts.has(id) ||
    refusals.has(id) ||
    (batch?.changes.some((one) => rowId(one) === id) ?? false);
  if (!canEdit(null)) return null;
  if (before && isSamePriorYear(before, signed.value)) {
    return <span className={styles.same}>与 {fiscalYear} 年已签发预算一致</span>;
  }
  const words = `从 ${fiscalYear} 年已签发预算带入`;
  const start = () => {
    forget();
    if (before) setAsking(true);
    else void carry();
  };
  const agree = async () => {
    await carry();
    setAsking(false);
  };
  return (
    <>
      {refusal && (
        <span role="alert" className={styles.refusal}>
          {refusal}
        </span>
      )}
      <ToolButton onClick={start} disabled={unsaved || carrying} title={unsaved ? "上年数还有修改没有保存" : undefined}>
        {words}
      </ToolButton>
      {before && asking && (
        <Dialog
          width={38}
          title={words}
          onClose={() => setAsking(false)}
          footer={
            <>
              <Button onClick={() => setAsking(false)}>不带入</Button>
              <Button primary busy={carrying} onClick={() => void agree()}>
                替换现有上年数
              </Button>
            </>
          }
        >
          <p className={styles.lead}>
            现有的上年数将全部由 {fiscalYear} 年预算第 {signed.number}{" "}
            次提交、已签发的数据替换，包括各功能科目的支出和收入；替换记入历史，被替换的内容不再保留在本页。
          </p>
          <Figures before={before} after={signed.value} />
        </Dialog>
      )}
    </>
  );
}
