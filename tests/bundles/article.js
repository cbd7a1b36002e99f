/** An article of our own, with figures, times, names and words that the dictionary does not hold. */
export const article = {
  title: "北斗電機、7〜9月期純利益18.2%増の312億円",
  text: "北斗電機は11日、2025年7〜9月期の連結純利益が前年同期比18.2%増の312億円だったと発表した。売上高は4.5%増の1兆2000億円。𠮷田健一社長は東京都内で会見し、「来年3月末までに約500人を採用する」と述べた。",
  publishedAt: "2025-11-11",
};
