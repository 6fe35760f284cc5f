import type { Rule, Violation } from "../types";
import { publishedTexts } from "./narrative-people";
import { type NamedRegion, regionStem, regionsNamed } from "./text-regions";
import { clauseAround, placeOfText, saidOnce, withoutTitles } from "./text-scan";

/** What is done together with, for or towards other places, or comes from there. */
const RELATION =
  /对口|帮扶|协作|支援|援[助建藏疆]|东西部|交流|考察|合作|成渝|川渝|渝[川黔鄂湘陕]|毗邻|联[动合席]|共[建享治]|互认|通办|异地|跨|赴|前往|往返|来自|[调引迁][入出进]|户籍|户口|流域|上下游|交界|接壤|边界|相邻|周边|沿线|移民|生态补偿|展[览会]|博览|比赛|竞赛|招商|推介|洽谈|产业转移|划[入出转]/;
const TOWARDS = /[到至从由往与同向在驻原]$/;
/** A body or road with the name of another place. */
const NAMED_AFTER =
  /^[\p{Script=Han}]{0,10}(?:法院|检察院|监狱|看守所|戒毒所|大学|学院|医院|公司|集团|高速|铁路|公路|航线)/u;

/** Another district, province or city named as if it were the department's own: texts copied from its budget. */
export const TXT_04: Rule = {
  id: "TXT-04",
  title: "文字中的地名为本地区",
  severity: "confirm",
  basis: "财预〔2016〕143号（真实准确）",
  check({ book }) {
    const { region } = book.department;
    const named = publishedTexts(book).flatMap((text): Violation[] => {
      const plain = withoutTitles(text.text);
      const foreign = regionsNamed(plain).find((named) => !isOwn(named, region) && !isRelated(plain, named));
      if (!foreign) return [];
      return [
        {
          place: placeOfText(text),
          message: `文字中有外地地名“${foreign.name}”，本部门属于${region}`,
          actual: foreign.name,
          expected: region,
          remedy: "请核对是否误用其他地区的文字；确应写外地的，写明理由",
        },
      ];
    });
    return saidOnce(named);
  },
};

/** Of a department of the whole city every district is its own. */
function isOwn({ name }: NamedRegion, region: string): boolean {
  const stem = regionStem(region);
  return name.startsWith(stem) || (/^重庆|市[本级]/.test(stem) && /[区县]$/.test(name));
}

function isRelated(text: string, { name, index }: NamedRegion): boolean {
  const { before, after } = clauseAround(text, index, index + name.length);
  return RELATION.test(before) || RELATION.test(after) || TOWARDS.test(before) || NAMED_AFTER.test(after);
}
