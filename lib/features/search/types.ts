/** One thing that was found, and the page where it is. */
export interface Found {
  /** 支出明细, 项目, 部门 */
  kind: string;
  title: string;
  detail: string;
  href: string;
}
