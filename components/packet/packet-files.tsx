"use client";

import type { PacketFileName } from "@/lib/packet/names";
import { Button } from "../controls/button";
import { Notice } from "../controls/notice";
import { Action } from "../ui/action";
import { sizeWords } from "../ui/size-words";
import styles from "./packet.module.css";
import { type DrawnFile, usePacketState } from "./use-packet-state";

/** Files that stand together: the first group is open, the others open on demand. */
export interface FileGroup {
  name: string;
  files: readonly PacketFileName[];
  /** all of them as one archive */
  all?: { href: string; label: string };
}

interface Props {
  budgetId: string;
  groups: readonly FileGroup[];
}

interface TableProps {
  budgetId: string;
  group: FileGroup;
  drawn: readonly DrawnFile[];
}

function FileTable({ budgetId, group: { name: label, files }, drawn }: TableProps) {
  return (
    <table className={`${styles.list} ${styles.files}`} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">文件</th>
          <th scope="col">内容</th>
          <th scope="col" className={styles.size}>
            大小
          </th>
          <th scope="col">下载</th>
        </tr>
      </thead>
      <tbody>
        {files.map(({ name, kind, holds }) => {
          const file = drawn.find((one) => one.name === name);
          return (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{kind ? `${kind}：${holds}` : holds}</td>
              <td className={styles.size}>{file ? sizeWords(file.size) : ""}</td>
              <td>
                <Action
                  href={`/api/budgets/${budgetId}/packet/${encodeURIComponent(name)}`}
                  download
                  label={`下载 ${name}`}
                >
                  下载
                </Action>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function OtherGroup(props: TableProps) {
  const { name, files, all } = props.group;
  return (
    <details className={styles.group}>
      <summary>
        {name}（{files.length} 个文件）
      </summary>
      <FileTable {...props} />
      {all && (
        <Action href={all.href} download>
          {all.label}
        </Action>
      )}
    </details>
  );
}

/** What can be downloaded, one file a row; says how far the drawing is and what people should know before they publish. */
export function PacketFiles({ budgetId, groups }: Props) {
  const { state, tryAgain } = usePacketState(budgetId);
  const drawn = state.at === "drawn" ? state.files : [];
  const notices = drawn.flatMap(({ notices: said }) => said);
  return (
    <>
      <div role="status" className={styles.progress}>
        {state.at === "drawing" && (
          <>
            <progress aria-label="生成进度" /> 正在生成文件，已用 {state.seconds} 秒
          </>
        )}
        {state.at === "drawn" && `已生成 ${drawn.length} 个文件，下载即得`}
      </div>
      {state.at === "failed" && (
        <div role="alert" className={styles.failed}>
          <Notice kind="error">{state.message}</Notice>
          <Button onClick={tryAgain}>重试</Button>
        </div>
      )}
      {notices.length > 0 && (
        <div className={styles.notices}>
          <strong>公开前请核对</strong>
          <ul>
            {notices.map((notice) => (
              <li key={notice}>{notice}</li>
            ))}
          </ul>
        </div>
      )}
      {groups.map((group, index) =>
        index === 0 ? (
          <FileTable key={group.name} budgetId={budgetId} group={group} drawn={drawn} />
        ) : (
          <OtherGroup key={group.name} budgetId={budgetId} group={group} drawn={drawn} />
        ),
      )}
    </>
  );
}
