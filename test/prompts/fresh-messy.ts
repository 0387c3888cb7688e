// Knows long, messy messages of borrowers: several days and sums of which few are the offer, changes of mind, conditions, speech. Refuses to know the grammar.
// Today and notation as in fresh.test.ts; what is past may be heard or not. A row behind "~" may be asked back, and is never heard wrong for sure.
import type { Language } from "../../src/loan.ts";

export const freshMessy: Record<Language, string> = {
  en: String.raw`
i was paid on the 3rd rent is due the 15th can do the 19th | 11-19
rent is 900 i make 1400 could do 120 on the 19th | 120@11-19
if my boss pays me friday then saturday | *11-14
And same again the fri after | ?
Not 300, more like 130 | $130
i was gonna say friday but lets make it monday the 16th | 11-16
ok so i get my check on the 20th and then daycare takes 240 so maybe 75 on the 21st | 75@11-21
friday 50 no wait make that 60 | 60@11-13
I can do 200. Actually 150. On the 18th | 150@11-18
my hours got cut to 25 a week i can do 40 on fri | 40@11-13
car broke down cost me 600 to fix so i can only send 80 this friday | 80@11-13
they said id have the money by thursday but i wouldnt count on it so say next friday the 20th | 11-20
the light bill 130 is due thursday so not before the 24th | 11-24
uh so i i get paid uh on the fifteenth and um i could do like a hundred then | 100@11-15 | voice
yeah it's um friday no sorry saturday i'll have it saturday | 11-14 | voice
~you guys took 85 out on the 2nd already i cant do another 85 til the 25th | *85@11-25
half now and the other half when i get paid on the 27th | half@11-10 rest@11-27
~i know i said the 6th and then the 9th but for real its the 13th | 11-13
~wife gets her check weds i get mine fri we can do 100 out of hers | *100@11-11
cant do 250 can do 90 friday n 90 the friday after | 90@11-13 90@11-20
if the refund hits on the 17th ill pay all of it on the 18th | all@11-18
unless my mom lends me 100 i dont have it til dec 1 | 12-01
got 45 in my account til the 20th so the 20th it is | 11-20
im off work since oct 28 back on the 16th first check the 27th so itd be the 27th | 11-27
you said 320 the letter said 350 which one is it | *-
~didnt u get the 60 i sent monday | $60
take 50 on the 14th not the 12th | 50@11-14
please dont run it on the 15th there wont be anything in there til the 17th | 11-17
my daughter turns 5 on saturday so i can pay sunday | 11-15
ssi comes the 1st i pay rent 550 then whats left is maybe 60 for u on the 2nd | 60@12-02
ok 100 on the 20th but if i get overtime ill do 150 | *100@11-20
monday or tuesday next week havent decided | ?11-16
was thinking 75 but i could stretch to 90 by friday | 90@11-13
~owe my landlord 1200 and you 480 and i only got 200 to split so 100 each friday | *100@11-13
~told the other lady the 12th but now its looking more like the 19th | 11-19
i cant pay 160 a month 80 i can | $80
Surgery on the 18th, home by the 21st, I'd be able to pay the 30th | 11-30
u can have 40 today and 40 friday rest in dec | 40@11-10 40@11-13 rest@?12-15
its 7am here i just got off a 12 hour shift can i pay fri | 11-13
my check was 612 after taxes 300 went to rent. 50 on friday is what i got | 50@11-13
no not the 20th the 25th i said twenty five | 11-25 | voice
pay day moved from the 15th to the 20th so move my payment to the 20th too | 11-20
~if not friday then the monday after for sure | ?11-16
send me the link tonight ill do 35 now and 35 on the 24th when my stamps come | 35@11-10 35@11-24
got my stimulus the 5th spent it already next check is the 20th so 20th | 11-20
hospital bill is 2300 my deductible 500 i can give yall 25 friday | 25@11-13
when they pay me on friday ill pay you saturday morning | 11-14
if i sell the truck by the 18th ill have it for you on the 20th | 11-20
not the 17th but the 18th | 11-18
not 80 i said 18 | $18 | voice
could u do 45 instead of 90 on the 16th | 45@11-16
make it the 21st oh wait thats a saturday make it the 23rd | 11-23
i put 500 down on an apartment on the 1st so im short, 60 on the 20th please | 60@11-20
so like i was supposed to get paid today but they pushed it to thursday so ill pay friday | 11-13
~my son gave me 50 my sister 30 so thats 80 i can pay right now | *80@11-10
the 14th is a saturday does that go through or do i do monday | ?11-16
i make 15 an hour 30 hours a week i can do 50 every other friday | $50 *-
court date is the 19th im free after that lets say the 23rd | 11-23
~two hundred on the first no the fourth sorry of december | 200@12-04 | voice
and a hundred more the week after | $100 *-
can only get 300 out the atm a day so 300 today and 180 tomorrow | 300@11-10 180@11-11
ur text said 11/15 i can do 11/18 | 11-18
~insurance 210 phone 65 gas 120 theres like 40 left i can send on the 13th | 40@11-13
~bumped from 120 to 155?? i can pay 120 on the 20th like always | 120@11-20
my husband passed his check stopped on the 1st mine comes the 25th | *-
ill have 100 friday maybe 150 | *100@11-13
paid 50 on the 2nd and 50 on the 6th will pay another 50 on the 16th | 50@11-16
let me see its the 10th today i get paid in 10 days so do it then | 11-20
anything after the 20th is fine just not the 25th | *-
~i dont get paid till the 25th but could borrow 70 for the 13th | 70@11-13
tomorrow is out thursday is out friday maybe | *11-13
forget what i said about the 15th do the 18th | 11-18
the 18th works better than the 15th | 11-18
15th or 16th whichever my check clears | ?11-15
if its before 5 on friday does it count as friday | *11-13
first payment was 125 second was 125 third ill do the 20th | *-
kids birthday 14th thanksgiving 26th so realistically 30th | 11-30
can do the min which is 35 right on friday | *35@11-13
maybe 20 bucks today thats it til i get paid on the 24th | *20@11-10
i aint got 400 i got 40. friday | 40@11-13
moved the 22nd of last month thats why no mail. i can pay this fri | 11-13
~fri the 13th or sat either one 50 | $50 *-
yes the 20th thats when my unemployment lands 260 a week | 11-20
idk boss says wed could be thu lets go with thu 90 | 90@11-12
~we get our tax money back on the 24th and then its yours, the 25th | 11-25
~moms chemo is the 16th and 23rd so ill be able to on the 27th | 11-27
~my phone gets cut off on the 17th if i dont pay 85 so i can only do 60 to u on the 13th | 60@11-13
i told them friday in the last chat but monday is better 16th | 11-16
got hired starts the 16th wont see a check til the 4th of december can pay then | 12-04
~gave my landlord 700 on the 1st broke since. 40 on the 20th | 40@11-20
can you do 100 on the 20th instead of 200 on the 15th | 100@11-20
~15 no 20 no the 25th final answer | 11-25
i have 300 but need 200 for tires so 100 today | 100@11-10
~uh i think it was gonna be seventy five but let's say fifty on the twentieth | 50@11-20 | voice
if the check doesnt come thursday i wont have it friday then itd be monday | *11-16
after rent 950 and car 310 i got 60 left for the 20th | 60@11-20
~you called on the 6th and the 9th i was at work, friday i'll pay | 11-13
~school starts back the 30th, i work there, so dec 11 is my first check and dec 12 i pay | 12-12
~took 20 out of 55 so 35 more on friday | *35@11-13
`,
  es: String.raw`
me pagaron el 3 la renta es el 15 puedo el 19 | 11-19
pago 4500 de renta y gano 9000 le puedo dar 600 el 19 | 600@11-19
si mi patron me paga el viernes entonces el sabado | *11-14
Los otros 40 ya cobraron | -
no 300, mas bien 130 | $130
iba a decir el viernes pero mejor el lunes 16 | 11-16
me depositan el 20 y de ahi pago la guarderia que son 1200 asi que unos 350 el 21 | 350@11-21
el viernes 500 no espere mejor 600 | 600@11-13
le doy 2000. bueno 1500. el 18 | 1500@11-18
se me descompuso el carro me costo 6000 el arreglo nomas puedo 800 este viernes | 800@11-13
dicen que el jueves me cae pero no me fio pongale el 20 | 11-20
el recibo de luz de 730 se vence el jueves entonces hasta el 24 | 11-24
~este pues yo cobro el quince y pues podría dar unos quinientos ese día | 500@11-15 | voice
sí es el viernes no perdón el sábado lo tengo el sábado | 11-14 | voice
ya me cobraron 850 el dia 2 no puedo otros 850 hasta el 25 | *850@11-25
la mitad ahorita y la otra mitad cuando me paguen el 27 | half@11-10 rest@11-27
ya se que dije el 6 y luego el 9 pero ahora si es el 13 | 11-13
~a mi esposa le pagan el miercoles a mi el viernes de lo de ella le damos 1000 | *1000@11-11
250 no puedo, 90 el viernes y 90 el otro viernes | *90@11-13 *90@11-20
si me cae el reembolso el 17 le pago todo el 18 | all@11-18
si mi mama no me presta 1000 no tengo hasta el 1 de dic | 12-01
tengo 450 en la cuenta hasta el 20 asi que el 20 sera | 11-20
ando sin jale desde el 28 de octubre regreso el 16 el primer cheque es el 27 seria el 27 | 11-27
ustedes dicen 3200 y la carta dice 3500 cual es | *-
~no les llego los 600 que mande el lunes | $600
cobrenme 500 el 14 no el 12 | 500@11-14
no me lo pasen el 15 porque no va a haber nada hasta el 17 | 11-17
el sabado cumple 5 años mi hija asi que el domingo pago | 11-15
me llega la pension el 1 pago 2500 de renta y me quedan como 300 para ustedes el 2 | 300@12-02
va 1000 el 20 pero si hago horas extra le doy 1500 | *1000@11-20
~lunes o martes de la otra semana no se | ?11-16
~pensaba 750 pero le subo a 900 para el viernes | 900@11-13
debo 8000 al casero y 4800 a ustedes y solo tengo 2000 le toca 1000 el viernes | 1000@11-13
le habia dicho a la otra señorita el 12 pero va a ser el 19 | 11-19
no puedo pagar 1600 al mes 800 si | $800
me operan el 18 salgo el 21 y ya el 30 le pago | 11-30
le doy 400 hoy y 400 el viernes y el resto en diciembre | 400@11-10 400@11-13 rest@?12-15
acabo de salir de un turno de 12 horas puedo pagar el viernes | 11-13
mi cheque fue de 6120 se fueron 3000 en renta. 500 el viernes es lo que hay | 500@11-13
~no el veinte no el veinticinco dije veinticinco | 11-25 | voice
me cambiaron el pago del 15 al 20 pasen mi abono al 20 tambien | 11-20
~si no es el viernes el lunes seguro | ?11-16
manden la liga en la noche pago 350 ahora y 350 el 24 que me dan la beca | 350@11-10 350@11-24
y lo mismo el viernes siguiente | ?
me dieron el bono el 5 ya me lo gaste el otro cheque es el 20 entonces el 20 | 11-20
la cuenta del hospital es de 23000 el deducible 5000 les puedo dar 250 el viernes | 250@11-13
cuando me paguen el viernes les pago el sabado en la mañana | 11-14
si vendo la troca para el 18 se lo tengo el 20 | 11-20
no el 17 sino el 18 | 11-18
~no ochenta dije dieciocho | $18 | voice
me acepta 450 en vez de 900 el 16 | 450@11-16
~pongale el 21 ay no es sabado mejor el 23 | 11-23
di 5000 de deposito de un depa el 1 ando corto, 600 el 20 por favor | 600@11-20
me tocaba cobrar hoy pero lo pasaron al jueves asi que el viernes pago | 11-13
~mi hijo me dio 500 mi hermana 300 son 800 que puedo pagar ahorita | *800@11-10
~el 14 es sabado si pasa o mejor lo hago el lunes | ?11-16
gano 80 la hora 30 horas a la semana le puedo dar 500 cada quincena | $500 *-
tengo audiencia el 19 ya despues quedo libre digamos el 23 | 11-23
y cien mas la semana despues | $100 *-
el cajero solo me deja sacar 3000 al dia entonces 3000 hoy y 1800 mañana | 3000@11-10 1800@11-11
su mensaje dice 15/11 puedo el 18/11 | 11-18
seguro 910 telefono 350 gasolina 800 me quedan como 400 se los mando el 13 | 400@11-13
me subieron de 1200 a 1550?? puedo pagar 1200 el 20 como siempre | 1200@11-20
la pension de mi esposo se corto el 1 la mia llega el 25 | *-
~el viernes tengo 1000 a lo mejor 1500 | *1000@11-13
pague 500 el 2 y 500 el 6 voy a pagar otros 500 el 16 | 500@11-16
hoy es 10 me pagan en 10 dias entonces ese dia | 11-20
cualquier dia despues del 20 menos el 25 | *-
~no cobro hasta el 25 pero puedo conseguir 700 para el 13 | 700@11-13
mañana no jueves tampoco el viernes quiza | *11-13
olvide lo del 15 hagale el 18 | 11-18
me queda mejor el 18 que el 15 | 11-18
~15 o 16 segun caiga mi cheque | ?11-15
si pago el viernes antes de las 5 cuenta como viernes | *11-13
el 14 es el cumple de mi niño el 25 la posada asi que siendo realistas el 30 | 11-30
puedo el minimo que son 350 verdad el viernes | *350@11-13
tal vez 200 hoy es todo hasta que cobre el 24 | *200@11-10
no tengo 4000 tengo 400. viernes | 400@11-13
me mude el 22 del mes pasado por eso no llega el correo. este viernes pago | 11-13
~viernes 13 o sabado el que sea 500 | $500 *-
si el 20 que me cae el seguro de 2600 | 11-20
quien sabe el jefe dice miercoles puede ser jueves dejelo en jueves 900 | 900@11-12
~nos llega lo de los impuestos el 24 y de ahi es de ustedes, el 25 | 11-25
~la quimio de mi mama es el 16 y el 23 entonces yo podria el 27 | 11-27
en el otro chat les dije viernes pero mejor lunes 16 | 11-16
~entro a trabajar el 16 y no veo cheque hasta el 4 de diciembre ahi le pago | 12-04
~le di 7000 al casero el 1 y ando quebrado. 400 el 20 | 400@11-20
~me deja dar 1000 el 20 en lugar de 2000 el 15 | 1000@11-20
tengo 3000 pero ocupo 2000 para llantas entonces 1000 hoy | 1000@11-10
si el cheque no llega el jueves no lo tengo el viernes seria el lunes | *11-16
despues de la renta 9500 y el carro 3100 me quedan 600 para el 20 | 600@11-20
~me llamaron el 6 y el 9 estaba trabajando, el viernes pago | 11-13
~la escuela abre el 30 ahi trabajo el 11 de dic me pagan y el 12 de dic pago yo | 12-12
~ya abone 200 de 550 los otros 350 el viernes | 350@11-13
`,
  zh: String.raw`
3号发的工资15号交房租19号能还 | 11-19
房租3000工资5200可以19号还400 | 400@11-19
老板要是周五给我发钱那就周六 | *11-14
隔一周的周五 | *11-20~11-27
不是300，130差不多 | $130
本来想说周五的还是下周一吧16号 | 11-16
20号到账先交托儿费1200剩下的21号还350左右 | 350@11-21
周五500哦不600 | 600@11-13
车坏了修车花了6000这周五只能还800 | 800@11-13
他们说周四到账我看悬就定20号吧 | 11-20
电费730周四要交所以24号之前都不行24号可以 | 11-24
嗯那个我十五号发工资然后呢可以还个五百 | 500@11-15 | voice
对周五不对不对周六我周六有钱 | 11-14 | voice
2号你们已经扣了850再扣850要等25号 | *850@11-25
现在先还一半另一半27号发工资还 | half@11-10 rest@11-27
我之前说6号后来说9号这次真的是13号 | 11-13
~老婆周三发工资我周五发从她那里先还1000 | *1000@11-11
2500不行，900周五再900下周五 | 900@11-13 900@11-20
如果17号退款到了18号我全部还清 | all@11-18
除非我妈借我1000不然12月1号才有 | 12-01
卡里就450了要到20号那就20号 | 11-20
10月28号就停工了16号复工27号第一次发工资那就27号 | 11-27
你们说3200信上写3500到底多少 | *-
14号扣500不要12号 | 500@11-14
15号别扣卡里没钱17号才有 | 11-17
周六女儿过5岁生日周日还 | 11-15
1号领低保先交房租2500剩300左右2号给你们 | 300@12-02
20号1000如果加班就还1500 | *1000@11-20
下周一或者周二还没想好 | ?11-16
本来想还750咬咬牙900吧周五前 | 900@11-13
欠房东8000欠你们4800手上就2000周五给你们1000 | 1000@11-13
跟上次那位说的12号现在看得19号 | 11-19
一个月1600还不了800可以 | $800
18号手术21号出院30号才能还 | 11-30
今天400周五400剩下的12月 | 400@11-10 400@11-13 rest@?12-15
我刚下12小时的夜班周五还行吗 | 11-13
工资6120房租去了3000周五还500就这些 | 500@11-13
不是二十号是二十五号我说的二十五 | 11-25 | voice
发薪日从15号改到20号了还款也改20号 | 11-20
~周五不行的话下周一肯定 | ?11-16
~晚上发链接现在还350发补贴那天24号再还350 | 350@11-10 350@11-24
app上写11月5号到期我11月7号还的为什么收150滞纳金 | *-
下下个礼拜一样再还一次 | ?
5号发的奖金已经花了下次工资20号那就20号 | 11-20
医药费23000自付5000周五能给你们250 | 250@11-13
等他们周五发了钱我周六早上还 | 11-14
18号前车卖掉的话20号给你 | 11-20
不是17号是18号 | 11-18
不是八十是十八块 | $18 | voice
16号还450行不行不还900 | 450@11-16
~21号吧 哎那天周六 改23号 | 11-23
1号交了5000押金手头紧20号600行吗 | 600@11-20
本来今天发工资推到周四了所以周五还 | 11-13
~儿子给了500姐姐给了300一共800现在就能还 | *800@11-10
14号是周六能到账吗还是我周一还 | ?11-16
一小时80一周30小时每半个月能还500 | $500 *-
19号开庭之后就有空了那就23号 | 11-23
~两百一号不对四号十二月四号 | 200@12-04 | voice
再过一周再还一百 | $100 *-
~取款机一天只能取3000今天3000明天1800 | 3000@11-10 1800@11-11
你们短信写11月15我11月18可以 | 11-18
保险910话费350油费800还剩400左右13号转你 | 400@11-13
怎么从1200涨到1550了我20号照旧还1200 | 1200@11-20
老公的抚恤金1号停了我的25号到 | *-
周五有1000也许1500 | *1000@11-13
~2号还了500 6号还了500 16号再还500 | 500@11-16
20号以后都行就是25号不行 | *-
25号才发工资不过13号能借到700 | 700@11-13
明天不行周四也不行周五也许 | *11-13
15号那个不算了改成18号 | 11-18
18号比15号方便 | 11-18
~15号或者16号看工资哪天到 | ?11-15
周五下午五点前还算周五吗 | *11-13
第一笔1250第二笔1250第三笔20号还 | *-
~14号孩子生日26号请客说实话要30号 | 11-30
今天最多200再要就等24号发工资 | *200@11-10
没有4000只有400。周五 | 400@11-13
上个月22号搬的家所以没收到信。这周五还 | 11-13
~13号周五或者周六哪天都行500 | $500 *-
~对20号失业金到账2600 | 11-20
不知道老板说周三也可能周四就周四吧900 | 900@11-12
~24号退税到账然后就给你们25号 | 11-25
~我妈16号和23号化疗我27号才能还 | 11-27
~17号不交850话费就停机所以13号只能还600 | 600@11-13
上次聊天说周五现在周一16号更好 | 11-16
~1号给了房东7000现在没钱了。20号400 | 400@11-20
能不能20号还1000不要15号还2000 | 1000@11-20
嗯我想本来是七百要不就二十号五百 | 500@11-20 | voice
~支票周四不到周五就没有那就下周一 | *11-16
交完房租9500车贷3100还剩600 20号给你 | 600@11-20
~你们6号9号打电话我在上班周五还 | 11-13
~30号开学12月11号发工资12号还 | 12-12
`,
};
