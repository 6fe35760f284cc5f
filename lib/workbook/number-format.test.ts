import { describe, expect, it } from "vitest";
import { shownNumber } from "./number-format";

describe("a number format", () => {
  it.each<[format: string, value: string, scale: number, before: string, after: string]>([
    ["General", "12.7", 0, "", ""],
    ["#,##0.00", "12.7", 0, "", ""],
    ['0.00"万元"', "12.7", 0, "", "万元"],
    ["#,##0.00\\万\\元", "3", 0, "", "万元"],
    ["0.00万元", "3", 0, "", "万元"],
    ["#,##0.00,", "12700", 3, "", ""],
    ["#,##0,,", "12700", 6, "", ""],
    ["0!.0,", "127000", 4, "", ""],
    ["0\\.0,", "127000", 4, "", ""],
    ['0"."0,"万"', "127000", 4, "", "万"],
    ["0!.0000", "127000", 4, "", ""],
    ["#!.##0,\\ 百\\万", "127000", 6, "", "百万"],
    ['[>=10000]0!.0,"万元";0"元"', "127000", 4, "", "万元"],
    ['[>=10000]0!.0,"万元";0"元"', "9999", 0, "", "元"],
    ['[<1000]0;[<1000000]0.0,"千";0.0,,"百万"', "12700", 3, "", "千"],
    ['[<1000]0;[<1000000]0.0,"千";0.0,,"百万"', "12700000", 6, "", "百万"],
    ['[Red][$￥-804]#,##0.00;-#,##0.00"欠"', "5", 0, "￥", ""],
    ['#,##0.00;-#,##0.00"欠"', "-5", 0, "-", "欠"],
    ['_ ￥* #,##0.00_ ;_ ￥* -#,##0.00_ ;_ ￥* "-"??_ ;_ @_ ', "5", 0, "￥", ""],
    ["[$€-2] #,##0.00", "5", 0, "€", ""],
    ["[DBNum2][$-804]General", "5", 0, "", ""],
    ['G/通用格式"元"', "5", 0, "", "元"],
    ["0.00E+00", "5", 0, "", ""],
    ["# ?/?", "0.5", 0, "", ""],
    ['"P"000', "7", 0, "P", ""],
  ])("%s shows digits of %s with their words", (format, value, scale, before, after) => {
    expect(shownNumber(format, value)).toMatchObject({ how: "digits", scale, before, after });
  });

  it.each<[string, string, string]>([
    ["yyyy-mm-dd", "45296", "date"],
    ['yyyy"年"m"月"', "45296", "date"],
    ["[h]:mm", "1", "date"],
    ["[$-F800]dddd\\,\\ mmmm\\ dd", "45296", "date"],
    ["0.00%", "0.1", "percent"],
    [";;;", "5", "nothing"],
    ['"已审"', "5", "nothing"],
    ['#,##0.00;-#,##0.00;"-"', "0", "nothing"],
    ['0"亿"0000"万"', "127000", "pieces"],
    ["000-0000", "1234567", "pieces"],
  ])("%s of %s is no plain number", (format, value, how) => expect(shownNumber(format, value).how).toBe(how));

  it.each([
    ["000000", "7", 6],
    ["#,##0.00", "7", 1],
    ['"P"000', "7", 3],
  ])("%s pads with zeros", (format, value, padding) => expect(shownNumber(format, value).padding).toBe(padding));
});
