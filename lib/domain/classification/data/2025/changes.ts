/**
 * What is known to have changed in 支出功能分类 from 2024 to 2025; everything else goes on as it was, and nothing says that
 * this is all. 2170404, 22911 and 23107 stand in 财预〔2025〕41号 of 23 May 2025, which names no 项 of the two 款. 22198 and its 项
 * were read in a published account of 2025; the same 款 stands in other 类 too, under 项 that were not seen.
 */
export const functionChanges2025 = `
change,code,name,confidence,fund
new,2170404,中央金融机构注资特别国债支出,M,governmentFund
new,22198,超长期特别国债安排的支出,M,governmentFund
new,2219899,其他住房保障支出,M,governmentFund
new,22911,中央金融机构注资特别国债财务基金支出,M,governmentFund
new,23107,中央金融机构注资特别国债还本支出,M,governmentFund
`;
