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
ninety-nine | 99
nineteen hundred and eighty four | 1984
one thousand and one | 1001
a thousand | 1000
a million and a half | 1500000
one and a half million | 1500000
1.5 million | 1500000
two point five billion | 2500000000
point seven five | 0.75
.75 | 0.75
seven eighths | 0.875
eleven sixteenths | 0.6875
twenty-three and a half | 23.5
forty two thousandths | 0.042
one hundred ten-thousandths | 0.01
six sevenths | 0.8571428571428571
three fiftieths | 0.06
one ninety-ninth | 0.010101010101010102
four over five | 0.8
5/8 | 0.625
10 3/4 | 10.75
-1.5 | -1.5
negative seven | -7
1e-3 | 0.001
5 million | 5000000
12 thousand | 12000
3 hundred | 300
2 dozen | 24
five dozen | 60
zero | 0
0 | 0
007 | 7
2,000 | 2000
1 000 000 | 1000000
1.000.000 | 1000000
one hundred twenty-first | 121
twelfth | 12
the 22nd | 22
eighteen point zero two | 18.02
ten to the sixth | 10
a quarter | 0.25
three halves | 1.5
nine tenths | 0.9
1/3 | 0.3333333333333333
eighty-eight thousand eight hundred and eighty-eight | 88888
two hundred thousand | 200000
nine hundred ninety nine thousand nine hundred ninety nine | 999999
one hundred and thirty-five | 135
twenty one trillion three hundred two | 21000000000302
3.14159 | 3.14159
two and two thirds | 2.6666666666666665
five and three hundredths | 5.03
ten thousandths | 0.01
six and one half | 6.5
a fifth | 0.2
three fifths | 0.6
twenty fifths | 4
one twentieth | 0.05
two twenty-fifths | 0.08
100,000 | 100000
3 million 200 thousand | 3200000
1.2m | 1200000
1.2bn | 1200000000
5k | 5000
a pair | 2
there are three apples | 3
The 400th | 400
two hundred and second | 202
one thousand three hundred and eleventh | 1311
1st | 1
third | 3
-7,000 | -7000
minus one point five | -1.5
50% | 50
seven percent | 7
one out of three | 0.3333333333333333
three over four | 0.75
180.25 | 180.25
180.25m | 180250000
three hundred point five | 300.5
zero point zero five | 0.05
four hundred and four | 404
two thousand and twenty six | 2026
thirty six and a quarter | 36.25
five sixths | 0.8333333333333334
eighty-one hundredths | 0.81
three ten millionths | 0.0000003
seven hundred fifty thousand | 750000
seven point one five | 7.15
4.2 million | 4200000
2/7 | 0.2857142857142857
a dozen eggs | 12
a dozen and a half | 18
minus three point five | -3.5
five percent | 5
12.5% | 12.5
two fifths | 0.4
three and a quarter | 3.25
seven hundred and ninety-nine | 799
one hundred twenty-three thousand four hundred fifty-six | 123456
3/8 | 0.375
nought point two five | 0.25
1.5e6 | 1500000
10^3 | 10
a couple hundred | 200
twelve hundred | 1200
there were forty-two of them | 42
the twenty-first | 21
half a million | 500000
seventeen and a half | 17.5
3.2bn | 3200000000
six hundred and sixty six point six | 666.6
one in ten | 1
two-thirds | 0.6666666666666666
a hundred and one | 101
no fewer than 8 people | 8
twenty five hundredths | 0.25
three hundred sixty-five and a quarter | 365.25
five and two thirds | 5.666666666666667
thirty-seven thousandths | 0.037
a million | 1000000
one billion two hundred million | 1200000000
eleven hundred and fifty | 1150
six dozen | 72
0.125 | 0.125
-0.5 | -0.5
1,000.5 | 1000.5
7 1/2 | 7.5
45% of it | 45
ninety nine point nine percent | 99.9
the 42nd | 42
a few hundred | 300
half | 0.5
⅓ | 0.3333333333333333
1½ | 1.5
3m | 3000000
about fifteen people | 15
one hundredth | 0.01
15k | 15000
fifty-five thousand and twelve | 55012
twenty-one million | 21000000
four thousand and one | 4001
six hundredths | 0.06
nine and nine tenths | 9.9
two and two fifths | 2.4
twelve million and one | 12000001
seven point eight nine | 7.89
a hundred thousand | 100000
three quarters | 0.75
three fourths | 0.75
2.5 million | 2500000
4/5 | 0.8
1 3/4 | 1.75
thirteen hundred | 1300
eighty-eight | 88
no. 5 | 5
one hundred per cent | 100
ten to the third | 10
double digits, like 14 | 14
forty four and four fifths | 44.8
one out of four | 0.25
100,000.25 | 100000.25
fourteenth | 14
hundredth | 100
ninety-ninth | 99
one thousand and first | 1001
the one hundred and twentieth | 120
55th | 55
sixty-four thousandths | 0.064
a half | 0.5
one and a quarter million | 1250000
six and five sixths | 6.833333333333333
thirty percent | 30
a third | 0.3333333333333333
two million and a half | 2500000
1/3 of the cake | 0.3333333333333333
seven hundred thousand | 700000
eighty thousand and eighty | 80080
9.99 | 9.99
1,500 people | 1500
sixty thousand five | 60005
five hundred sixty thousand two hundred | 560200
minus eighteen | -18
twenty point five percent | 20.5
99% | 99
three dozen eggs | 36
12k followers | 12000
two score | 2
seventh | 7
fifteen sixteenths | 0.9375
ten thousand | 10000
one trillion | 1000000000000
three and seven eighths | 3.875
two hundred fifty million | 250000000
forty-one point two | 41.2
minus two fifths | -0.4
17th | 17
half a billion | 500000000
eleven thousand eleven | 11011
6.5 percent | 6.5
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
noventa y nueve | 99
mil uno | 1001
un millón y medio | 1500000
dos coma cinco millones | 2500000
cero coma setenta y cinco | 0.75
siete octavos | 0.875
veintitrés y medio | 23.5
tres cincuentavos | 0.06
un doceavo | 0.08333333333333333
cuatro sobre cinco | 0.8
5/8 | 0.625
10 3/4 | 10.75
-1,5 | -1.5
menos siete | -7
5 millones | 5000000
12 mil | 12000
cinco docenas | 60
cero | 0
1 000 000 | 1000000
1.000.000 | 1000000
vigésimo primero | 21
duodécimo | 12
tres décimas | 0.3
tres medios | 1.5
nueve décimos | 0.9
cinco y tres cuartos | 5.75
dos y un tercio | 2.3333333333333335
veinte mil doscientos cuatro | 20204
ciento veintiún mil | 121000
quinientas | 500
treinta y un mil | 31000
tres billones | 3000000000000
mil millones | 1000000000
dos mil millones | 2000000000
ochocientos mil quinientos | 800500
veinte por ciento | 20
ochenta y ocho mil ochocientos ochenta y ocho | 88888
doscientos mil | 200000
novecientos noventa y nueve mil novecientos noventa y nueve | 999999
ciento treinta y cinco | 135
tres coma catorce | 3.14
dos y dos tercios | 2.6666666666666665
seis y medio | 6.5
tres quintos | 0.6
un veinteavo | 0.05
dos veinticincoavos | 0.08
100.000 | 100000
3 millones 200 mil | 3200000
1,2 millones | 1200000
cuatrocientos | 400
el cuarto | 4
1ro | 1
tercero | 3
-7.000 | -7000
menos uno coma cinco | -1.5
50% | 50
siete por ciento | 7
tres sobre cuatro | 0.75
180,25 | 180.25
trescientos coma cinco | 300.5
cero coma cero cinco | 0.05
veintiún mil | 21000
mil millones doscientos | 1000000200
hay tres manzanas | 3
sesenta y siete | 67
quince | 15
ciento uno | 101
quinientos mil dos | 500002
un tercio | 0.3333333333333333
cuatrocientos cuatro | 404
dos mil veintiséis | 2026
treinta y seis y un cuarto | 36.25
cinco sextos | 0.8333333333333334
ochenta y una centésimas | 0.81
tres diezmilésimas | 0.0003
setecientos cincuenta mil | 750000
siete coma uno cinco | 7.15
4,2 millones | 4200000
2/7 | 0.2857142857142857
docena y media | 18
menos tres coma cinco | -3.5
cinco por ciento | 5
12,5% | 12.5
dos quintos | 0.4
tres y un cuarto | 3.25
setecientos noventa y nueve | 799
ciento veintitrés mil cuatrocientos cincuenta y seis | 123456
3/8 | 0.375
cero punto veinticinco | 0.25
un par | 2
un par de cientos | 200
mil doscientos | 1200
dos millones quinientos mil | 2500000
había cuarenta y dos personas | 42
medio millón | 500000
un cuarto | 0.25
diecisiete y medio | 17.5
5k | 5000
seiscientos sesenta y seis punto seis | 666.6
mil novecientos ochenta | 1980
quinientos un mil | 501000
cien mil millones | 100000000000
cinco décimas | 0.5
tres centésimas | 0.03
medio | 0.5
uno de cada diez | 1
treintaiuno | 31
diez y seis | 16
trescientos sesenta y cinco y un cuarto | 365.25
cinco y dos tercios | 5.666666666666667
treinta y siete milésimas | 0.037
un millón | 1000000
mil doscientos millones | 1200000000
mil ciento cincuenta | 1150
seis docenas | 72
0,125 | 0.125
-0,5 | -0.5
1.000,5 | 1000.5
7 1/2 | 7.5
noventa y nueve coma nueve por ciento | 99.9
½ | 0.5
tres séptimos | 0.42857142857142855
una centésima | 0.01
cincuenta y cinco mil doce | 55012
veintiún millones | 21000000
un centenar | 100
un millar | 1000
dos millares | 2000
cuatro mil uno | 4001
décimo | 10
vigésimo quinto | 25
novecientos mil novecientos noventa y nueve | 900999
dos y medio | 2.5
cien | 100
menos un medio | -0.5
seis centésimos | 0.06
nueve y nueve décimos | 9.9
doce millones uno | 12000001
siete coma ocho nueve | 7.89
tres cuartas partes | 0.75
2,5 millones | 2500000
4/5 | 0.8
1 3/4 | 1.75
1e-3 | 0.001
ochenta y ocho | 88
cien por cien | 100
decimocuarto | 14
nonagésimo noveno | 99
centésimo | 100
55.º | 55
cuarenta y cuatro y cuatro quintos | 44.8
trescientas una | 301
ciento veinte mil quinientos | 120500
100.000,25 | 100000.25
1'000'000 | 1000000
medio centenar | 50
dos docenas y media | 30
un décimo | 0.1
sesenta y cuatro milésimas | 0.064
seis y cinco sextos | 6.833333333333333
treinta por ciento | 30
dos millones y medio | 2500000
ochenta mil ochenta | 80080
9,99 | 9.99
1.500 personas | 1500
quinientos sesenta mil doscientos | 560200
menos dieciocho | -18
veinte coma cinco por ciento | 20.5
tres docenas | 36
séptimo | 7
trigésimo tercero | 33
quince dieciseisavos | 0.9375
veintidós mil veintidós | 22022
novecientas mil | 900000
cuarentaicinco | 45
un millón doscientos mil | 1200000
dos con cinco | 2
2 mil | 2000
tres y siete octavos | 3.875
doscientos cincuenta millones | 250000000
cuarenta y uno coma dos | 41.2
menos dos quintos | -0.4
decimoséptimo | 17
once mil once | 11011
6,5 por ciento | 6.5
medio millar | 500
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
九十九 | 99
一千零一 | 1001
一百五十万 | 1500000
一点五百万 | 1500000
零点七五 | 0.75
八分之七 | 0.875
二十三点五 | 23.5
五十分之三 | 0.06
五又八分之三 | 5.375
负一点五 | -1.5
五百万 | 5000000
一万两千 | 12000
五打 | 60
零 | 0
一亿 | 100000000
三亿五 | 350000000
十五亿 | 1500000000
两万零二百零四 | 20204
五百四十三万二千一百 | 5432100
千分之三 | 0.003
万分之五 | 0.0005
百分之零点五 | 0.5
三百万零五百 | 3000500
玖拾玖 | 99
贰万 | 20000
二十二 | 22
七十 | 70
十点五 | 10.5
九千九百九十九 | 9999
1万亿 | 1000000000000
一百廿 | 120
1,234 | 1234
半 | 0.5
两个半 | 2.5
三百六十五 | 365
二〇二六 | 2026
第十二 | 12
八万八千八百八十八 | 88888
二十万 | 200000
九十九万九千九百九十九 | 999999
一百三十五 | 135
三点一四一五九 | 3.14159
二又三分之二 | 2.6666666666666665
六个半 | 6.5
五分之一 | 0.2
五分之三 | 0.6
二十分之一 | 0.05
二十五分之二 | 0.08
十万 | 100000
三百二十万 | 3200000
1.2亿 | 120000000
第四百 | 400
负七千 | -7000
百分之五十 | 50
50% | 50
四分之三 | 0.75
一百八十点二五 | 180.25
三百点五 | 300.5
零点零五 | 0.05
两千一百万 | 21000000
十亿零二百 | 1000000200
三个苹果 | 3
六十七 | 67
一百零一 | 101
五十万零二 | 500002
三百五十万 | 3500000
四千五 | 4500
八千八百八 | 8880
肆拾伍 | 45
玖万捌仟 | 98000
两百双 | 200
15万 | 150000
3千5百 | 3500
七百亿 | 70000000000
十二万三千四百五十六 | 123456
一百二 | 120
负三分之一 | -0.3333333333333333
四百零四 | 404
两千零二十六 | 2026
三十六又四分之一 | 36.25
六分之五 | 0.8333333333333334
零点八一 | 0.81
万分之三 | 0.0003
七十五万 | 750000
七点一五 | 7.15
四百二十万 | 4200000
七分之二 | 0.2857142857142857
负三点五 | -3.5
百分之十二点五 | 12.5
五分之二 | 0.4
七百九十九 | 799
八分之三 | 0.375
零点二五 | 0.25
负七 | -7
一打鸡蛋 | 12
两百 | 200
两百五十万 | 2500000
有四十二个人 | 42
第二十一 | 21
五十万 | 500000
四分之一 | 0.25
十七个半 | 17.5
三十二亿 | 3200000000
六百六十六点六 | 666.6
三分之二 | 0.6666666666666666
一亿两千万 | 120000000
二十五万零三百 | 250300
廿五 | 25
三成 | 0.3
七成五 | 0.75
一点零五 | 1.05
12.5% | 12.5
俩 | 2
仨 | 3
一千零八 | 1008
三万零五 | 30005
三百六十五又四分之一 | 365.25
五又三分之二 | 5.666666666666667
千分之三十七 | 0.037
一百万 | 1000000
十二亿 | 1200000000
一千一百五 | 1150
六打 | 72
零点一二五 | 0.125
负零点五 | -0.5
负五十 | -50
两万五千零一十二 | 25012
百分之九十九点九 | 99.9
百分之负五 | -5
百分之一 | 1
1.5亿 | 150000000
五万五千零十二 | 55012
三百来人 | 300
第五 | 5
二点五倍 | 2.5
一百一 | 110
壹佰贰拾叁 | 123
一千万零五 | 10000005
二十来个 | 20
四千零一 | 4001
百分之六 | 6
九点九 | 9.9
一千二百万零一 | 12000001
七点八九 | 7.89
250万 | 2500000
4/5 | 0.8
一又四分之三 | 1.75
八十八 | 88
第五十五 | 55
四十四又五分之四 | 44.8
二十亿 | 2000000000
三百零一 | 301
三万一 | 31000
十二万零五百 | 120500
100,000.25 | 100000.25
两打半 | 30
十分之一 | 0.1
万分之一 | 0.0001
负一百二十 | -120
一百五 | 150
一百零五 | 105
百分之百 | 100
五成 | 0.5
陆佰 | 600
拾伍 | 15
千分之六十四 | 0.064
六又六分之五 | 6.833333333333333
百分之三十 | 30
两百万零五十 | 2000050
七十万 | 700000
八万零八十 | 80080
九块九 | 9
1500人 | 1500
六万零五 | 60005
五十六万零二百 | 560200
负十八 | -18
百分之二十点五 | 20.5
三打 | 36
1.2万 | 12000
第七 | 7
十六分之十五 | 0.9375
一万亿 | 1000000000000
两万两千零二十二 | 22022
一千零一夜 | 1001
四十五 | 45
一百二十万 | 1200000
3千 | 3000
三千六 | 3600
一万零一百 | 10100
五百二 | 520
卅 | 30
三千万 | 30000000
两双筷子 | 2
三又八分之七 | 3.875
两亿五千万 | 250000000
四十一点二 | 41.2
负五分之二 | -0.4
第十七 | 17
五亿 | 500000000
十分之九 | 0.9
一万一千零一十一 | 11011
一对 | 2
百分之六点五 | 6.5
`,
};
