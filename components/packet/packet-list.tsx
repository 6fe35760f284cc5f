import { Action } from "../ui/action";
import styles from "./packet-list.module.css";

interface Props {
  budgetId: string;
  fiscalYear: number;
}

/** The files of a packet under the names the server gives them, and what each is for. */
function filesOf(year: number): { name: string; kind: string; holds: string }[] {
  return [
    {
      name: `${year}年部门预算公开套表.xlsx`,
      kind: "Excel 工作簿",
      holds: "目录和全部套表，一张表一个工作表",
    },
    { name: `${year}年部门预算情况说明.docx`, kind: "Word 文档", holds: "文字说明全文，数字与套表一致" },
    { name: `${year}年部门预算公开.pdf`, kind: "PDF 文档", holds: "说明和全部套表，供上网公开和存档" },
    { name: "tables.json", kind: "数据文件", holds: "全部套表，每格为印出的文字" },
    { name: "narrative.json", kind: "数据文件", holds: "文字说明，数字附所在表格位置" },
    { name: "findings.json", kind: "数据文件", holds: "校验结果" },
    { name: "roundings.json", kind: "数据文件", holds: "四舍五入差额清单" },
  ];
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
        {filesOf(fiscalYear).map(({ name, kind, holds }) => (
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
