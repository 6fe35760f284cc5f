import { isRole } from "../access/matrix";
import { isList } from "../entry/change";
import { FIELD_LABELS } from "../entry/labels";
import { ENTITY_WORDS, type FieldWords, fieldWords, leavesOf, rowName, type ValueNames } from "../entry/value-words";
import { OFFICE_KIND_LABELS, ROLE_LABELS, STAGE_LABELS, STATUS_LABELS, UNIT_KIND_TERMS } from "../labels";
import { displayAmount } from "../money";
import { isSectionKey, SECTION_KEYS } from "../narrative/keys";
import { START_TERMS } from "../new-budget/terms";
import { isTableKey, TABLE_KEYS } from "../tables/keys";

/** One field of what an event changed, before and after, as a person reads it; blank where there was nothing. */
export interface EventChange {
  /** where it stands in the event; no two of one event are the same */
  field: string;
  /** 支出明细 L012 · 金额 */
  label: string;
  before: string;
  after: string;
}

/** An event as it is stored. */
export interface StoredEvent {
  action: string;
  entity: string;
  before: unknown;
  after: unknown;
}

/** What kinds of things events are about. */
const ENTITIES: Readonly<Record<string, string>> = {
  budget: "预算",
  batch: "填报",
  unit: "单位",
  department: "部门",
  section: "归口业务股",
  finding: "问题",
  attestation: "核实事项",
  revision: "修订",
  attachment: "依据附件",
  comment: "批注",
  adjustment: "核减（核增）",
  reviewMark: "审阅进度",
  session: "登录",
  user: "人员",
  lists: "名单",
  ceilings: "控制数",
  codeBook: "科目",
  parameter: "校验参数",
  history: "办理历史",
  office: "使用单位",
  deadline: "报送期限",
  packetRun: "批量生成",
  backup: "备份",
};

/** What the fields of events are called, besides those of rows. */
const FIELDS: Readonly<Record<string, string>> = {
  // An event whose value is one word, not a record.
  "": "进度",
  account: "账号",
  active: "启用",
  added: "新增行数",
  answer: "答复",
  approved: "核定数（元）",
  approvedOn: "批复日期",
  author: "填写人",
  budgets: "预算份数",
  bytes: "字节数",
  carried: "带入",
  changed: "修改行数",
  closedOn: "停用日期",
  code: "编码",
  codes: "科目数",
  createdAt: "备份时间",
  department: "部门",
  departmentCode: "部门编码",
  dueOn: "期限",
  edition: "版式",
  events: "记录数",
  extensions: "延期报送的部门数",
  fileName: "文件名",
  fileYear: "文件的年度",
  filters: "筛选条件",
  left: "不带入",
  fromYear: "上年度",
  fiscalYear: "年度",
  kind: "单位性质",
  line: "支出明细",
  lineId: "支出明细",
  lines: "支出明细条数",
  mailGiven: "已填邮箱",
  mails: "接收邮件",
  mentions: "提到",
  method: "登录方式",
  mustChangePassword: "首次登录须改密码",
  mergedInto: "并入",
  name: "名称",
  officeKind: "使用单位类型",
  origin: "数据来源",
  parent: "上级单位",
  place: "位置",
  project: "项目",
  reason: "理由",
  refused: "拒绝行数",
  region: "地区",
  removed: "删除行数",
  requested: "申报数（元）",
  resolved: "已解决",
  revision: "修订",
  role: "角色",
  roles: "转入角色数",
  said: "问题",
  section: "归口",
  sha256: "校验值",
  sheet: "填报表",
  showLines: "公开网页可展开到明细",
  stage: "阶段",
  start: "起点",
  status: "状态",
  stopped: "停止编制的年度",
  subject: "对象",
  text: "内容",
  unit: "单位",
  units: "单位数",
  unitsAdded: "新增单位",
  unitsOfKind: "单位性质改为",
  unitsRemoved: "去除单位",
  unitsRenamed: "单位改名",
  user: "人员",
  value: "取值",
  where: "范围",
  version: "版本",
  year: "年度",
};

const VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  stage: STAGE_LABELS,
  status: { ...STATUS_LABELS, proposed: "已提出", adopted: "已采纳", withdrawn: "已撤销", declined: "未采纳" },
  kind: UNIT_KIND_TERMS,
  officeKind: OFFICE_KIND_LABELS,
  "": { opened: "已打开", ticked: "已审" },
  start: START_TERMS,
  origin: {
    ...START_TERMS,
    ...{ file: "文件", command: "命令行导入的文件", rollForward: "上年已签发预算", seed: "演示数据", test: "测试数据" },
  },
  method: { password: "账号密码", oidc: "统一身份认证" },
};

/** Fields that only the program reads. */
const HIDDEN: ReadonlySet<string> = new Set(["departmentId", "id", "parentId", "passwords"]);

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A part that was looked through: by its key, in events from before there were keys by its number. */
function partWords(part: string): string {
  const [kind = "", name = ""] = part.split(":");
  if (kind === "table") return isTableKey(name) ? TABLE_KEYS[name] : `表${name}`;
  if (kind === "section") return `说明 ${isSectionKey(name) ? SECTION_KEYS[name] : name}`;
  return part.replace("project:", "项目 ");
}

/** What an event is about: 单位 202001, 预算; keys that mean nothing to a person are left out. */
export function entityWords(entity: string): string {
  const [prefix = "", ...rest] = entity.split(":");
  const key = rest.join(":");
  const words = ENTITIES[prefix] ?? prefix;
  if (prefix === "reviewMark") {
    const [, revision = "", part = ""] = /^(\d+):(.*)$/.exec(key) ?? [];
    return `修订 ${revision} · ${partWords(part)}`;
  }
  if (prefix === "deadline") {
    const [, year = "", stage = ""] = /^(\d+):(.*)$/.exec(key) ?? [];
    return `${words} ${year} 年${VALUES.stage?.[stage] ?? stage}`;
  }
  return key === "" || UUID.test(key) ? words : `${words} ${key}`;
}

function valueWords(field: string, value: unknown): string {
  if (value === null || value === undefined || value === "") return "";
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value === "number" && field.endsWith("Fen")) return `${displayAmount(value, "yuan")} 元`;
  const text = String(value);
  if (field === "role" && isRole(text)) return ROLE_LABELS[text];
  return VALUES[field]?.[text] ?? text;
}

function plainChanges({ before, after }: StoredEvent): EventChange[] {
  const was = leavesOf(before ?? {});
  const is = leavesOf(after ?? {});
  const fields = [...new Set([...was.keys(), ...is.keys()])].filter((field) => !HIDDEN.has(field.split(".")[0] ?? ""));
  return fields
    .map((field) => {
      const label = FIELDS[field.replace(/Fen$|\[\d+\]$/, "")] ?? field;
      return { field, label, before: valueWords(field, was.get(field)), after: valueWords(field, is.get(field)) };
    })
    .filter((change) => change.before !== change.after);
}

/** The rows of a batch of entry by their name, `line:KEY`. */
const rowsOf = (value: unknown) => (value ?? {}) as Readonly<Record<string, object | undefined>>;

function rowChanges(name: string, mine: object | null, theirs: object | null, names: ValueNames): EventChange[] {
  const entity = name.slice(0, name.indexOf(":")) as keyof typeof ENTITY_WORDS;
  if (!Object.hasOwn(ENTITY_WORDS, entity)) return [];
  // The database returns the fields of a row in an order of its own; people know that of the columns.
  const order = Object.keys(FIELD_LABELS[entity]);
  const rank = ({ field }: FieldWords) => order.indexOf(field.slice(field.lastIndexOf(".") + 1));
  const words = fieldWords(entity, { mine, theirs }, names).sort((a, b) => rank(a) - rank(b));
  const row = rowName(entity, theirs ?? mine);
  if (isList(entity) && (mine === null || theirs === null)) {
    const said = (side: "mine" | "theirs") => words.flatMap((one) => (one[side] ? [`${one.label} ${one[side]}`] : []));
    const label = mine === null ? `新增${row}` : `删除${row}`;
    return [{ field: name, label, before: said("mine").join("；"), after: said("theirs").join("；") }];
  }
  return words
    .filter(({ same }) => !same)
    .map((one) => ({
      field: `${name}.${one.field}`,
      label: `${row} · ${one.label}`,
      before: one.mine,
      after: one.theirs,
    }));
}

/**
 * What an event changed, one field after another, before and after in words: terms instead of identifiers, codes with
 * their names, amounts in yuan. What stayed the same is left out.
 */
export function changesIn(event: StoredEvent, names: ValueNames): EventChange[] {
  if (event.action !== "entry.edit") return plainChanges(event);
  const [was, is] = [rowsOf(event.before), rowsOf(event.after)];
  const rows = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return rows.flatMap((name) => rowChanges(name, was[name] ?? null, is[name] ?? null, names));
}
