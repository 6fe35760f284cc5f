import {
  contentTypes,
  type DocumentProperties,
  escapeXml,
  propertyParts,
  relationships,
  XML_DECLARATION,
} from "../xml";
import { zipEntries } from "../zip";
import { StyleBook } from "./styles";
import { printedRange, quotedSheet, SharedStrings, type Sheet, worksheetXml } from "./worksheet";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function absolute(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

function definedNames(sheets: readonly Sheet[]): string {
  const name = (builtIn: string, index: number, value: string) =>
    `<definedName name="_xlnm.${builtIn}" localSheetId="${index}">${escapeXml(value)}</definedName>`;
  const items = sheets.flatMap((sheet, index) => {
    const quoted = quotedSheet(sheet.name);
    const area = name("Print_Area", index, `${quoted}!${absolute(printedRange(sheet))}`);
    return sheet.titleRows > 0 ? [area, name("Print_Titles", index, `${quoted}!$1:$${sheet.titleRows}`)] : [area];
  });
  return `<definedNames>${items.join("")}</definedNames>`;
}

function workbookXml(sheets: readonly Sheet[]): string {
  const list = sheets.map(
    (sheet, index) => `<sheet name="${escapeXml(sheet.name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `${XML_DECLARATION}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews><sheets>${list.join("")}</sheets>${definedNames(sheets)}</workbook>`;
}

/** Writes a workbook. The same sheets give the same bytes. */
export function writeWorkbook(sheets: readonly Sheet[], properties: DocumentProperties): Buffer {
  const about = propertyParts(properties);
  const styles = new StyleBook();
  const strings = new SharedStrings();
  const worksheets = sheets.map((sheet) => worksheetXml(sheet, styles, strings));
  const parts = worksheets.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml] as const);
  return zipEntries([
    [
      "[Content_Types].xml",
      contentTypes([
        ["/xl/workbook.xml", `${TYPE}.sheet.main+xml`],
        ...parts.map(([path]) => [`/${path}`, `${TYPE}.worksheet+xml`] as const),
        ["/xl/styles.xml", `${TYPE}.styles+xml`],
        ["/xl/sharedStrings.xml", `${TYPE}.sharedStrings+xml`],
        ...about.map(({ path, type }) => [`/${path}`, type] as const),
      ]),
    ],
    [
      "_rels/.rels",
      relationships([
        { id: "rId1", type: "officeDocument", target: "xl/workbook.xml" },
        ...about.map(({ path, relationship }, index) => ({ id: `rId${index + 2}`, type: relationship, target: path })),
      ]),
    ],
    ...about.map(({ path, content }) => [path, content] as const),
    ["xl/workbook.xml", workbookXml(sheets)],
    [
      "xl/_rels/workbook.xml.rels",
      relationships([
        ...sheets.map((_, i) => ({ id: `rId${i + 1}`, type: "worksheet", target: `worksheets/sheet${i + 1}.xml` })),
        { id: "rIdStyles", type: "styles", target: "styles.xml" },
        { id: "rIdStrings", type: "sharedStrings", target: "sharedStrings.xml" },
      ]),
    ],
    ...parts,
    ["xl/styles.xml", styles.toXml()],
    ["xl/sharedStrings.xml", strings.toXml()],
  ]);
}
