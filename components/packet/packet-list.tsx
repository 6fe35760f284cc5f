import { packetFileNames } from "@/lib/packet/names";
import { Action } from "../ui/action";
import styles from "./packet-list.module.css";

interface Props {
  budgetId: string;
  fiscalYear: number;
}

/** What can be downloaded, one file a row. */
export function PacketList({ budgetId, fiscalYear }: Props) {
  return (
    <table className={styles.list} aria-label="公开材料">
      <thead>
        <tr>
          <th scope="col">文件</th>
          <th scope="col">类型</th>
          <th scope="col">内容</th>
          <th scope="col">下载</th>
        </tr>
      </thead>
      <tbody>
        {Object.values(packetFileNames(fiscalYear)).map(({ name, kind, holds }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{kind}</td>
            <td>{holds}</td>
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
        ))}
      </tbody>
    </table>
  );
}
