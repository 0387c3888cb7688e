// Knows Chinese as thumbs type it and recognisers mishear it (same sound, other character). Refuses dialect that changes meaning.
import type { Slang, Soundalikes } from "../slang.ts";

export const slang: Slang = {};

const numeral = "[〇零一二两三四五六七八九十百千万\\d]";

export const soundalikes: Soundalikes = [
  [/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, ""],
  [/环款|还宽|换款|还钱款/g, "还款"],
  [/周午|州五|周舞/g, "周五"],
  [/周意|州一/g, "周一"],
  [/星期无/g, "星期五"],
  [/礼拜无/g, "礼拜五"],
  [/月第(?!\p{Script=Han})|月抵/gu, "月底"],
  [/名天/g, "明天"],
  [/厚天/g, "后天"],
  [/到帐/g, "到账"],
  // 年前 is before the Spring Festival; 三年前, 去年前 are not.
  [
    /(?<![\d一二三四五六七八九十两几半多去今明后前每整全某当本同周成往少青中老百千万学新过拜跨好些来])年(?=前(?:还|付|转|给|能|可以|一定|都|把|结|清|吧|$|[,.!?先]))/g,
    "春节",
  ],
  [
    /(?<![\d一二三四五六七八九十两几半多去今明后前每整全某当本同周成往少青中老百千万学新过拜跨好些来])年(?=后(?:还|付|转|给|能|可以|一定|都|把|结|清|再|吧|$|[,.!?先]))/g,
    "春节",
  ],
  [/帐(?=户|号|单)/g, "账"],
  [new RegExp(`(${numeral})快(?=钱|\\s|$|[,.!?先行还]|可以)`, "gu"), "$1块"],
  [/一前(?=块|元|五|八)/g, "一千"],
  [new RegExp(`(${numeral})好(?=还|能|可以|之前|以前|前|转|付|给|发工资)`, "gu"), "$1号"],
  [new RegExp(`(${numeral})[耗浩皓]`, "gu"), "$1号"],
  [/分七/g, "分期"],
  [/礼拜(?=[一二三四五六天日])/g, "礼拜"],
];
