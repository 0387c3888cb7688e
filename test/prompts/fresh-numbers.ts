// Knows a few hundred numbers as people write and speak them, each with its value. Refuses to know how they are read.
import type { Language } from "../../src/loan.ts";

/** "text | value", one a line. */
export const freshNumbers: Record<Language, string> = {
  en: String.raw`
one millionth | 0.000001
three thousandths | 0.003
five ten thousandths | 0.0005
a hundred thousandths | 0.1
two hundred millionths | 0.0002
twenty-one hundredths | 0.21
seven and three tenths | 7.3
three and five eighths | 3.625
one and three quarters | 1.75
three quarters of a million | 750000
five over twelve | 0.4166666666666667
one in four | 1
1e6 | 1000000
2.5e3 | 2500
-12 | -12
minus forty two | -42
one hundred and one thousand two hundred and three | 101203
two million three hundred thousand and five | 2300005
1,234,567.89 | 1234567.89
one point two five | 1.25
zero point five | 0.5
half a dozen | 6
two dozen | 24
a dozen | 12
twenty five hundred | 2500
6 trillion | 6000000000000
five billion | 5000000000
a couple of hundred | 200
1/2 | 0.5
one half | 0.5
3 1/2 | 3.5
10k | 10000
0.08 | 0.08
thirty-third | 33
two hundredths | 0.02
twenty thousandths | 0.02
forty-one hundred-thousandths | 0.00041
`,
  es: String.raw`
un millonésimo | 0.000001
tres milésimas | 0.003
cinco décimos | 0.5
veintiún centésimas | 0.21
dos tercios | 0.6666666666666666
tres cuartos | 0.75
un quinto | 0.2
siete y medio | 7.5
uno coma dos cinco | 1.25
cero coma cinco | 0.5
dos punto tres | 2.3
menos cuarenta y dos | -42
ciento un mil doscientos tres | 101203
dos millones trescientos mil cinco | 2300005
1.234.567,89 | 1234567.89
mil doscientos treinta y cuatro | 1234
una docena | 12
dos docenas | 24
media docena | 6
novecientos noventa y nueve | 999
setecientos mil | 700000
un billón | 1000000000000
1,5 | 1.5
3/4 | 0.75
dos millones | 2000000
veintidós | 22
dieciséis | 16
ciento dieciséis mil | 116000
un octavo | 0.125
tres onceavos | 0.2727272727272727
cinco sobre ocho | 0.625
10k | 10000
treinta y tres mil | 33000
`,
  zh: String.raw`
一百万分之一 | 0.000001
一万零五 | 10005
三又四分之一 | 3.25
零点五 | 0.5
负四十二 | -42
两亿三千万 | 230000000
十万零一千二百零三 | 101203
二百三十万零五 | 2300005
一千二 | 1200
一打 | 12
两打 | 24
一百二十五分之一 | 0.008
三千分之七 | 0.0023333333333333335
12.5万 | 125000
１２３ | 123
伍拾陆 | 56
三十三点三三 | 33.33
百分之五 | 5
半打 | 6
五十多 | 50
两万五 | 25000
一百零八 | 108
一兆 | 1000000000000
卅二 | 32
廿一 | 21
幺零零八六 | 10086
`,
};
