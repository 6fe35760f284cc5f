"use client";

import { useState } from "react";
import { renewFirstPasswordsAction } from "@/lib/features/lists/actions";
import type { NewcomerPerson, PasswordSlip } from "@/lib/features/lists/types";
import { Button } from "../controls/button";
import { Notice } from "../controls/notice";
import { NO_ANSWER, sentenceOf } from "../ui/use-action";
import { useReady } from "../ui/use-ready";
import styles from "./lists.module.css";

interface Props {
  people: readonly NewcomerPerson[];
  onRenewed: (slips: readonly PasswordSlip[]) => void;
}

async function renew(people: readonly string[]): Promise<{ slips: PasswordSlip[]; message: string | null }> {
  try {
    const result = await renewFirstPasswordsAction({ people });
    if (result.ok) return { slips: result.data, message: null };
    return { slips: [], message: sentenceOf(result) };
  } catch {
    return { slips: [], message: NO_ANSWER };
  }
}

const matches = ({ account, name, where }: NewcomerPerson, text: string) =>
  `${account} ${name} ${where}`.includes(text);

/** Who has never signed in, and new first passwords for those whose slip was lost. */
export function Newcomers({ people, onRenewed }: Props) {
  const ready = useReady();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [pending, setPending] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const shown = people.filter((person) => matches(person, text.trim()));
  const wanted = people.filter(({ id }) => chosen.has(id));
  const all = shown.length > 0 && shown.every(({ id }) => chosen.has(id));
  const choose = (ids: readonly string[], on: boolean) =>
    setChosen((before) => new Set(on ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))));
  const send = async () => {
    const asked = `为选中的 ${wanted.length} 人重新生成初始密码？原来的初始密码即作废。`;
    if (!window.confirm(asked)) return;
    setPending(true);
    const { slips, message: said } = await renew(wanted.map(({ id }) => id));
    setPending(false);
    setMessage(said);
    if (said !== null) return;
    setChosen(new Set());
    onRenewed(slips);
  };
  if (people.length === 0) {
    return (
      <>
        <h2>未登录过的人员</h2>
        <p className={styles.soft}>所有人员都已登录过。</p>
      </>
    );
  }
  return (
    <>
      <h2>未登录过的人员（{people.length} 人）</h2>
      <p className={styles.soft}>初始密码只显示一次。密码条遗失的，选中后重新生成；已登录过的在“人员”中重设密码。</p>
      <div className={styles.search}>
        <label>
          <input
            type="checkbox"
            checked={all}
            disabled={!ready || pending}
            onChange={({ target }) =>
              choose(
                shown.map(({ id }) => id),
                target.checked,
              )
            }
          />
          全选
        </label>
        <input
          aria-label="查找账号、姓名或单位"
          placeholder="账号、姓名或单位"
          value={text}
          disabled={!ready}
          onChange={({ target }) => setText(target.value)}
        />
      </div>
      <ul className={styles.people} aria-label="未登录过的人员">
        {shown.map((person) => (
          <li key={person.id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.has(person.id)}
                disabled={!ready || pending}
                onChange={({ target }) => choose([person.id], target.checked)}
              />
              <span>
                {person.name}（{person.account}）{!person.hasPassword && "，统一身份认证登录"}
                <span className={styles.soft}>{person.where}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div>
        <Button disabled={wanted.length === 0} busy={pending} onClick={() => void send()}>
          重新生成初始密码{wanted.length > 0 && `（${wanted.length} 人）`}
        </Button>
      </div>
      <div role="alert">{message && <Notice kind="error">{message}</Notice>}</div>
    </>
  );
}
