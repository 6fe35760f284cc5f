import type { HistoryEvent, HistoryFilters, HistoryPage } from "@/lib/features/history/types";
import { Link } from "../controls/link";
import { dateTime } from "../ui/date-time";
import { PageLinks } from "../ui/page-links";
import styles from "./history.module.css";

/** So many changes of one event are shown at once; the rest can be opened. */
const SHOWN = 5;
/** More than that of one event would make the page slow; the export has all. */
const LISTED = 200;

interface Props {
  /** the path of the page, to which filters and page numbers are added */
  path: string;
  filters: HistoryFilters;
  /** why the filters were not followed */
  problem: string | null;
  history: HistoryPage;
}

/** The address of a page of a history with its filters. */
export function historyHref(path: string, filters: HistoryFilters, page: number): string {
  const entries = Object.entries(filters).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  const query = new URLSearchParams([...entries, ...(page > 1 ? [["page", String(page)]] : [])]).toString();
  return query === "" ? path : `${path}?${query}`;
}

function Filters({ path, filters, history }: Omit<Props, "problem">) {
  return (
    <search aria-label="筛选办理历史">
      {/* Filled anew with other filters: what was typed is not to outlive them. */}
      <form key={JSON.stringify(filters)} className={styles.filters} action={path}>
        <label>
          人员
          <select name="actor" defaultValue={filters.actor ?? ""}>
            <option value="">全部</option>
            {history.actors.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          事项
          <select name="action" defaultValue={filters.action ?? ""}>
            <option value="">全部</option>
            {history.actions.map(({ action, label }) => (
              <option key={action} value={action}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label>
          自
          <input type="date" name="from" defaultValue={filters.from ?? ""} aria-label="起始日期" />
        </label>
        <label>
          至
          <input type="date" name="to" defaultValue={filters.to ?? ""} aria-label="截止日期" />
        </label>
        <label className={styles.text}>
          对象或内容
          <input name="text" maxLength={100} defaultValue={filters.text ?? ""} placeholder="如 L012、30217、项目名称" />
        </label>
        <button type="submit">筛选</button>
        <Link href={path}>清除</Link>
      </form>
    </search>
  );
}

function Changes({ changes }: { changes: HistoryEvent["changes"] }) {
  return (
    <ul className={styles.changes}>
      {changes.map(({ field, label, before, after }) => (
        <li key={field}>
          <span className={styles.label}>{label}：</span>
          {before !== "" && <del>{before}</del>}
          {before !== "" && after !== "" && <span aria-hidden="true"> → </span>}
          {after !== "" && <ins>{after}</ins>}
        </li>
      ))}
    </ul>
  );
}

function EventRow({ event }: { event: HistoryEvent }) {
  const { seq, at, actorName, account, origin, actionLabel, object, changes } = event;
  const more = changes.slice(SHOWN, LISTED);
  const left = changes.length - LISTED;
  return (
    <tr>
      <td>{seq}</td>
      <td>
        <time dateTime={at.toISOString()}>{dateTime(at)}</time>
      </td>
      <td>
        {actorName}
        {account && <span className={styles.account}>{account}</span>}
      </td>
      <td>{origin}</td>
      <th scope="row">
        {actionLabel}
        {object !== actionLabel && <span className={styles.account}>{object}</span>}
      </th>
      <td>
        <Changes changes={changes.slice(0, SHOWN)} />
        {more.length > 0 && (
          <details>
            <summary>其余 {changes.length - SHOWN} 处</summary>
            <Changes changes={more} />
            {left > 0 && <p>另有 {left} 处没有列出，请导出查看。</p>}
          </details>
        )}
      </td>
    </tr>
  );
}

/** Who did what, when, from where, and what it changed: filters, one page of events, the way to the others. */
export function HistoryView(props: Props) {
  const { history, problem } = props;
  return (
    <>
      <Filters {...props} />
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}以下是没有筛选的记录。
        </p>
      )}
      {history.events.length === 0 ? (
        <p className={styles.none}>没有符合条件的记录，请放宽筛选条件。</p>
      ) : (
        <table className={styles.table} aria-label="办理历史">
          <thead>
            <tr>
              <th scope="col">序号</th>
              <th scope="col">时间</th>
              <th scope="col">人员</th>
              <th scope="col">网络地址</th>
              <th scope="col">事项</th>
              <th scope="col">内容（之前 → 之后）</th>
            </tr>
          </thead>
          <tbody>
            {history.events.map((event) => (
              <EventRow key={event.seq} event={event} />
            ))}
          </tbody>
        </table>
      )}
      <PageLinks
        href={(page) => historyHref(props.path, props.filters, page)}
        page={history.page}
        pages={history.pages}
        total={`共 ${history.count} 条`}
        previous="上一页（较新）"
        next="下一页（较早）"
      />
    </>
  );
}
