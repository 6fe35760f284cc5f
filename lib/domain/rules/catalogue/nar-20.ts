import type { Rule, Violation } from "../types";

/** A telephone number has at least this many digits. */
const FEWEST_DIGITS = 7;

export const NAR_20: Rule = {
  id: "NAR-20",
  title: "写明联系人和联系方式",
  severity: "block",
  basis: "财预〔2016〕143号",
  check({ book }) {
    const { name, phone } = book.narrative.contact;
    const missing = (field: string, message: string, what: string): Violation => ({
      place: { kind: "book", path: `narrative.contact.${field}` },
      message,
      expected: what,
      remedy: `请填写${what}`,
    });
    const digits = phone.normalize("NFKC").replace(/\D/g, "").length;
    return [
      ...(name.trim() === "" ? [missing("name", "没有填写{body}预算公开的联系人", "联系人")] : []),
      ...(phone.trim() === ""
        ? [missing("phone", "没有填写{body}预算公开的联系方式", "联系电话")]
        : digits < FEWEST_DIGITS
          ? [{ ...missing("phone", `联系方式“${phone}”不是电话号码`, "联系电话"), actual: phone }]
          : []),
    ];
  },
};
