// Knows a few hundred messages as Spanish speakers of Mexico and the United States text and talk, each with its right reading. Today is Tuesday 10 November 2026, 10:00, loan in Mexican pesos.
// Notation: see fresh.test.ts.

export const freshEs = String.raw`
el 15 | 11-15
el quince | 11-15
el dia 20 | 11-20
pa'l 15 | 11-15
pal 20 | 11-20
para el 18 | 11-18
antes del 20 | *11-19~11-20
despues del 20 | *11-20~11-21
a mas tardar el 25 | 11-25
el 5 | 12-05
el primero | 12-01
el día primero | 12-01
el 1 de dic | 12-01
el 1ro de diciembre | 12-01
el 30 del mes | 11-30
el 30 de este mes | 11-30
el 10 del mes que entra | 12-10
el 3 del próximo mes | 12-03
el 12 del que viene | *12-12
15 de diciembre | 12-15
quince de enero | 01-15
5 de febrero del 2027 | 02-05
15/12 | 12-15
el 3/12 | 12-03
03/12/2026 | 12-03
20-11-2026 | 11-20
28 nov | 11-28
el veintitres de noviembre | 11-23
el veinti cinco | 11-25 | voice
el treinta | 11-30
hasta el 27 | 11-27
el viernes 13 | 11-13
viernes 20 de noviembre | 11-20
lunes 16 | 11-16
el sabado 14 | 11-14
el viernes | 11-13
x el viernes | 11-13
pa el viernes | 11-13
este viernes | 11-13
el viernes en la tarde | 11-13
el lunes | 11-16
el lnes | 11-16
lunes sin falta | 11-16
el martes | ?11-17
miercoles | 11-11
el mierkoles | 11-11
el juevez | 11-12
el sabdo | 11-14
el domingo x la noche | 11-15
el proximo viernes | *11-13~11-20
el viernes que viene | *11-13~11-20
el viernes de la otra semana | 11-20
el viernes de la próxima semana | 11-20
la proxima semana el jueves | 11-19
el lunes que entra | 11-16
el lunes de la semana que entra | 11-16
el próximo lunes | 11-16
el otro lunes | *11-16~11-23
de hoy en ocho | 11-17
d hoy en 8 | 11-17
del viernes en ocho | 11-20
de hoy en quince | 11-24
de mañana en ocho | 11-18
mañana | 11-11
mañana mismo | 11-11
mñn | 11-11
manana | 11-11
mañana x la mañana | 11-11
mañana en la tarde | 11-11
pasado mañana | 11-12
pasado | 11-12 | date
hoy | 11-10
hoy mismo | 11-10
hoy en la noche | 11-10
orita no, mañana | 11-11
al rato | *-
ahorita no puedo, el viernes si | 11-13
en una semana | 11-17
en dos semanas | 11-24
en 2 sem | 11-24
dentro de 10 dias | 11-20
en diez días | 11-20
en 3 días hábiles | 11-13
deme 3 dias | 11-13
deme una semana | 11-17
dame chance una semana | 11-17
en ocho días | *11-17~11-18
en quince dias | *11-24~11-25
en unos dias | ?
en un mes | 12-10
en mes y medio | 12-25
dentro de un par de semanas | ?11-24
en 48 horas | 11-12
fin de mes | 11-30
a fin de mes | 11-30
a finales de mes | 11-30
el ultimo dia del mes | 11-30
el ultimo de noviembre | 11-30
fin de año | 12-31
a fines de diciembre | 12-31
finales del mes que viene | 12-31
a principios de diciembre | *12-01~12-10
a mediados de diciembre | *12-11~12-20
a mediados de mes | 11-15
la primera semana de diciembre | *12-01~12-07
el ultimo viernes del mes | 11-27
el primer lunes de diciembre | 12-07
a fin de semana | *11-13~11-15
el fin de semana | 11-14..11-15
este fin de semana | 11-14..11-15
el fin | *11-14~11-15
la proxima semana | 11-16..11-22
la otra semana | 11-16..11-22
la semana que entra | 11-16..11-22
a principios de la semana que viene | *11-16~11-18
en diciembre | 12-01..12-31
el mes que viene | 12-01..12-31
el proximo mes | 12-01..12-31
entre el 15 y el 20 | 11-15..11-20
del 15 al 20 | 11-15..11-20
del 1 al 5 | 12-01..12-05
de viernes a lunes | 11-13..11-16
entre el viernes y el domingo | 11-13..11-15
entre el 28 y el 2 | 11-28..12-02
el 15 o el 16 | ?11-15
viernes o sabado | ?11-13
el jueves o viernes | ?11-12
la quincena | 11-15
en la quincena | 11-15
cuando caiga la quincena | 11-15
la otra quincena | *11-30
la segunda quincena | *11-30
la proxima quincena | *11-15~11-30
esta quincena | 11-15
pa la quinsena | 11-15
la primera quincena de diciembre | *12-01~12-15
el dia de pago | payday
cuando me paguen | payday
cuando cobre | payday
cuando me paguen | 11-15 | payday=15
me pagan el viernes, ese dia le deposito | 11-13
me pagan el 15 y ahi le pago | 11-15
cobro el 30, ese dia pago | 11-30
el aguinaldo me llega el 15 de dic | 12-15
semana santa | *03-21~03-28
jueves santo | 03-25
viernes santo | 03-26
navidad | 12-25
antes de navidad | *12-24~12-25
nochebuena | 12-24
año nuevo | 01-01
dia de reyes | 01-06
el 6 de enero dia de reyes | 01-06
dia de la virgen | 12-12
dia de las madres | 05-10
el buen fin | *11-13~11-27
el viernes no, el lunes | 11-16
no el viernes, el lunes | 11-16
el 14 no, el 20 sí | 11-20
el 15 no puedo, mejor el 18 | 11-18
el viernes no, mejor el sabado | 11-14
perdon quise decir el 16 | 11-16
dije el 15 pero va a ser el 17 | 11-17
mejor el lunes | 11-16
en vez del viernes puede ser el lunes? | 11-16
en lugar del 15 el 22 | 11-22
cambieme del 15 al 25 | 11-25
muevalo al 30 | 11-30
paselo para el 20 | 11-20
el viernes no puedo | -
no puedo el viernes | -
no tengo para el 12 | -
el 14 me es imposible | -
hasta el lunes no tengo | *11-16
no antes del 20 | *11-20
no me pagan hasta el 27 | 11-27
no voy a poder el 15 sino el 20 | 11-20
cualquier dia menos el viernes | -
el viernes a las 5 | 11-13 t1020?
mañana a las 10 am | 11-11 t600
hoy antes de las 6 de la tarde | 11-10 t1080
el lunes a mediodia | 11-16 t720
pague el 3 | p11-03
ya pagué ayer | p11-09
ya pague el lunes | p11-09
pagué el viernes pasado | p11-06
deposite el 2 de noviembre | p11-02
hice el pago hace dos dias | p11-08
ya deposité antier | p11-08
pague la semana pasada | p11-02..11-08
pague el 3 y el 17 doy otro | p11-03 11-17
me corrieron el 15 de octubre pero pago el 1 de dic | p10-15 12-01
150 | $150 | amount
$150 | $150
150 pesos | $150
150 varos | $150
unos 200 pesos | $200
como 300 | $300 | amount
cien | $100 | amount
cien pesos | $100
ciento veinticinco | $125 | amount
mil | $1000 | amount
mil pesos | $1000
mil quinientos | $1500 | amount
mil quinientos pesos | $1500
mil dos cientos | $1200 | amount
dos mil trescientos cincuenta | $2350 | amount
5 mil | $5000
5mil | $5000
2 mil 500 | $2500 | amount
2 mil quinientos pesos | $2500
3.5 mil | $3500 | amount
1.5k | $1500
1,500.50 | $1500.5
1.500,50 | $1500.5
$1,500 | $1500
1500 | $1500 | amount
$1.500,00 | $1500
12,000 pesos | $12000
quinientos varos | $500
setecientos cincuenta | $750 | amount
medio millar | $500 | amount
treinta y cinco mil | $35000 | amount
doscientos pesos con cincuenta centavos | $200.5
85.50 | $85.5
85,50 pesos | $85.5
50 dolares | $50USD
2oo pesos | $200
entre 200 y 300 pesos | $?200
de 100 a 150 pesos | $?100
no mas de 400 | $400 | amount
por lo menos 250 | $250 | amount
puedo dar 1993 el 17 | 1993@11-17
puedo pagar 300 el viernes | 300@11-13
le doy 500 mañana | 500@11-11
le abono 200 el 15 | 200@11-15
deposito 1500 el lunes | 1500@11-16
500 el 15 y 500 el 30 | 500@11-15 500@11-30
200 hoy y 300 el viernes | 200@11-10 300@11-13
300 ahorita y el resto el 30 | 300@11-10 rest@11-30
la mitad hoy y la otra mitad el 30 | half@11-10 rest@11-30
la mitad el viernes y lo demas a fin de mes | half@11-13 rest@11-30
el viernes 500 y el lunes 300 | 500@11-13 300@11-16
el 15 doy mil y el 30 otros mil | 1000@11-15 1000@11-30
mil el 15 | 1000@11-15
dos mil pesos pa la quincena | 2000@11-15
le mando 400 el sabado | 400@11-14
lo minimo | $minimum
el minimo el viernes | minimum@11-13
el pago minimo | $minimum
todo | $all | amount
todo lo que debo | $all
el total el 15 | all@11-15
liquido todo el 30 | all@11-30
la mitad | $half
un tercio | $third
la tercera parte | $third
la cuarta parte | $quarter
el 25% | $25%
veinte por ciento | $20%
el resto | $rest
lo que falta el lunes | rest@11-16
no tengo 500 pero si 200 | $200
no 300, 200 | $200 | amount
500 no puedo, 250 si | $250 | amount
mi numero es 55 1234 5678 | -
marqueme al 5512345678 | -
mi cuenta es 88213904, pago 120 mañana | 120@11-11
credito 55012, pago el 15 | 11-15
tarjeta terminacion 1215 | -
vivo en calle 16 numero 300 | -
mi cp es 06700 | -
la tasa es 24% | -
llameme a las 5 | -
trabajo de 9 a 5 | -
tengo 2 hijos | -
le hable 4 veces | -
llevo 6 meses sin trabajo | -
tengo 62 años | -
en un segundo | -
un momento | -
no se | -
luego le aviso | -
gano 8000 al mes | -
la renta es 4000 el 1, puedo dar 500 el 5 | 500@12-05
gano 3000 a la quincena, le doy 400 el viernes | 400@11-13
primero quien habla | -
ya van dos veces que llaman | -
por la mañana | *-
mañana no, pasado si | 11-12
mañana le pago 350.75 | 350.75@11-11
el 16 le deposito tres mil pesos | 3000@11-16
para el dia ultimo | 11-30
el dia ultimo | 11-30
el último del mes | 11-30
mañana o pasado | ?11-11
en cuanto me depositen | payday
a partir del 20 | *11-20
desde el 1 de diciembre 200 por semana | 200@12-01
cada viernes 100 | $100 *11-13
una semana despues del 15 | 11-22
dos dias antes de navidad | 12-23
el dia 15 de cada mes | *11-15
el 15 a mas tardar $800 | 800@11-15
le pago $ 1,200.00 el 20/11 | 1200@11-20
1200 el 20/11 | 1200@11-20
puedo pagar 113 14/3 | 113@03-14
el veinte le doy doscientos | 200@11-20 | voice
tres cientos el viernes | 300@11-13 | voice
quiero pagar sincuenta pesos | $50
kinientos el 15 | 500@11-15
el lunes a primera hora | 11-16
la semana del 16 | *11-16~11-22
en dos viernes | *11-20
dentro de tres lunes | *11-30
este mes | *11-10~11-30
el 31 de diciembre | 12-31
vence el 15? | *11-15
el cargo fue de 35 pesos | $35
no le debo 500 | *$500
entre hoy y mañana | 11-10..11-11
de aqui al viernes | *11-13
de aqui a fin de mes | *11-30
a la una | -
son 1234.56 verdad | $1234.56
diez mil quinientos pesos el diez de diciembre | 10500@12-10
veintiún mil | $21000 | amount
un mil doscientos | $1200 | amount
2.300 pesos | $2300
a mas tardar el viernes a las 5 pm | 11-13 t1020
en los próximos 10 días | *11-20
dentro de las próximas dos semanas | *11-24
en el transcurso de la semana | *11-10~11-15
la primera mitad de diciembre | *12-01~12-16
del 15 al 20 de noviembre | 11-15..11-20
desde el 3 hasta el 9 de diciembre | 12-03..12-09
entre el 3 y el 9 de diciembre | 12-03..12-09
el cinco de enero de dos mil veintisiete | 01-05
primer día hábil de diciembre | 12-01
el último día hábil del mes | 11-30
el segundo viernes del próximo mes | 12-11
en medio año | *05-08~05-12
después de tres semanas | 12-01
dentro de un mes y medio | *12-24~12-26
cada quince días | *-
el 15 de este mes | 11-15
el quince del presente | 11-15
el doce de diciembre | 12-12
12 de dic de 2026 | 12-12
lunes 16 de nov | 11-16
el lunes 16 sin falta | 11-16
le parece el 18? | 11-18
que sea el 21 | 11-21
anóteme para el 24 | 11-24
apúnteme el jueves | 11-12
pa'l jueves | 11-12
el juev | 11-12
el vie | 11-13
nos vemos el sabado con el dinero | 11-14
hoy no, mañana | 11-11
hoy no mañana si | 11-11
no, el 19 | 11-19
no el 15, el 16 | 11-16
no es el 15 es el 16 | 11-16
viernes no sabado si | 11-14
mejor el domingo | 11-15
perdón, el 30 | 11-30
el jueves, digo el viernes | 11-13
el 12... no, mejor el 13 | 11-13
ya no puedo el viernes, puede ser el miércoles? | 11-11
quedé de pagar el 5 pero pago el 12 | 11-12
mi pago era el 1, puedo pagar el 14? | 11-14
me pagan cada quincena, le pago el 15 | 11-15
mi esposo cobra el 25 | *11-25
saliendo del trabajo el viernes | 11-13
el viernes después de las 5 | 11-13
mañana entre 2 y 4 | 11-11
mañana a las 3 | 11-11
a mediodía del 13 | 11-13
en una hora | *11-10
en 36 horas | 11-11
pagué todo el 30 de octubre | $all p10-30
me cobraron el 5 | p11-05
le mandé 200 el 4 | $200 p11-04
deposité $75 el jueves pasado | $75 p11-05
ya pague este mes | *-
desde el 3 de octubre no tengo trabajo | *-
100 el viernes y 100 el otro viernes | 100@11-13 100@*11-20
100 el 13, 150 el 27 y 200 el 11 de diciembre | 100@11-13 150@11-27 200@12-11
primero 100 el 13 y luego 100 el 27 | 100@11-13 100@11-27
le doy 80 mañana y 70 el viernes | 80@11-11 70@11-13
cien este viernes y cien el 4 de diciembre | 100@11-13 100@12-04
ochenta el trece y el resto el treinta | 80@11-13 rest@11-30
quinientos el primero de diciembre | 500@12-01
trescientos veinte pesos el cinco de diciembre | 320@12-05
cincuenta por semana | $50 | amount
50 pesos a la semana | $50
200 al mes | $200 | amount
1,200 | $1200 | amount
1.200 | $1200 | amount
12 mil | $12000 | amount
mil doscientos treinta y cuatro pesos con cincuenta y seis centavos | $1234.56
un par de cientos | $?200 | amount
doscientos cincuenta | $250 | amount
ciento cincuenta pesitos | $150
setenta y cinco cerrados | $75 | amount
unos 75 u 80 | $?75 | amount
nomas puedo 45 | $45
lo mas que puedo son 90 | $90
solo tengo 35 pesos | $35
junto 110 para el viernes | 110@11-13
me acepta 400 y liquido? | $400
bájele a 60 | $60
el 40 por ciento | $40%
las tres cuartas partes | $75%
dos pagos de 75 | $75
3 pagos de $50 | $50
debo 300 pero nomas puedo dar 100 | $100
no 500, dije 50 | $50 | amount
15 pesos no 50 | $15
mitad | $half | amount
quinientos cincuenta con cincuenta | $550.5 | amount
veinte mil pesos a fin de año | 20000@12-31
le caigo con 300 el domingo | 300@11-15
ay le va 200 mñn | 200@11-11
el finde le paso 150 | 150@11-14..11-15
la quincena del 15 | 11-15
la quincena del 30 de noviembre | 11-30
el 15 que es quincena | 11-15
en la quincena le doy 500 | 500@11-15
terminando el mes | *11-30
a inicios de mes | *12-01~12-10
iniciando diciembre | *12-01~12-10
el miercoles q viene | *11-11~11-18
el mes q entra el dia 3 | 12-03
de mañana no pasa | 11-11
del viernes no pasa | 11-13
no pasa del viernes | 11-13
a ver si el jueves | 11-12
deme un momento | *-
deme razon | -
dame tiempo | -
necesito un prestamo | -
necesito hablar con alguien | -
los dos no podemos | -
el otro dia hable con ustedes | *-
la otra persona me dijo que no | -
otra vez ustedes | -
es la tercera vez que llaman | -
en primer lugar no firme | -
mi cheque no ha llegado | -
no me han pagado | -
mas tiempo por favor | -
no tengo con que pagar | -
quien habla | -
es un prestamo a 12 meses no? | -
mi hija tiene 7 años | -
cumplio 18 | -
estoy en el cuarto 204 del hospital | -
mi nip es 4412 | -
codigo 883120 | -
numero de caso 2026-1120 | -
la mitad de mi familia esta enferma | -
el resto de la familia | -
todo bien | -
todos los dias llaman | *-
todo el tiempo | -
salario minimo | -
me llaman 10 veces al dia | -
llevo 10 años de cliente | -
a que hora cierran hoy | *-
que dia vence | -
cuando vence | -
abren el sabado? | *-
ahorita no | -
ahora que | -
al rato le marco | -
buen dia | -
buenos dias | -
buenas tardes | -
buenas noches | -
feliz navidad | *-
feliz fin de semana | *-
igualmente | -
estoy 100% seguro | *-
me rindo | -
le doy mi palabra | -
le pago cuando pueda | -
una cosa mas | -
un par de preguntas | -
nacio en 1984 | *-
12/04/1984 | *-
mi correo es pepe1990@mail.com | -
calle 5 de mayo numero 120 | *-
vivo en la 16 de septiembre | *-
av 20 de noviembre 300 | *-
pase a segundo plano | -
un segundo | -
la segunda cuota | -
cuota 3 de 12 | -
transfiero 75 antes del cierre del jueves | 75@11-12
me cobra 60 el primero de cada mes | 60@12-01
tome 45.67 de mi cuenta el martes 17 | 45.67@11-17
mande la liga y pago 30 ahorita | 30@11-10
quisiera pagar 50 hoy y 50 el veinticuatro | 50@11-10 50@11-24
el lunes dieciseis a las nueve de la mañana | 11-16 t540
a las cinco y media el doce | 11-12
voy a pagar ciento cuarenta pesos el veinte de noviembre | 140@11-20
este pues como el veinte | 11-20
si el viernes veinte creo | 11-20
los domingos no trabajo | *-
entre semana | *-
de lunes a viernes trabajo | *-
liquido el último viernes de noviembre | *11-27
el tercer lunes de enero | 01-18
el lunes antes de navidad | 12-21
dos días después de navidad | 12-27
tres dias antes de nochebuena | 12-21
cinco días después de mañana | 11-16
diez días después del 15 | 11-25
la semana del 23 de noviembre | *11-23~11-29
el próximo fin de semana | *11-14~11-22
más adelante esta semana | *11-10~11-15
a finales de este mes | 11-30
antes de que termine el año | *12-31
a inicios del próximo mes | *12-01~12-10
durante la primera semana de enero | *01-01~01-08
marzo de 2027 | *03-01~03-31
el pago del 15/12 | *12-15
sábado o domingo | ?11-14
o el 12 o el 13 | ?11-12
el veintitantos | *-
el 32 | *-
30 de febrero | *-
0 pesos | $0
$10,00 | $10
$ 1 500 | $?1500
ciento veinte | $120 | amount
trescientos pesitos | $300
55 pesos el viernes ok? | 55@11-13
el viernes 55 pesos ok? | 55@11-13
55 pesos al mes a partir de diciembre | $55 *12-01~12-31
$50-$75 | $?50
de cincuenta a setenta y cinco pesos | $?50
menos de 100 pesos | $100
no puedo pagar 300 pero puedo pagar 100 el viernes y 100 el 27 | 100@11-13 100@11-27
no los 300, solo 100 hoy | 100@11-10
100 no 300 | $?100 $?300 | amount
mil pesos mañana y mil el otro viernes | 1000@11-11 1000@*11-20
dos de 500, una el 15 y otra el 30 | *-
le pago lo del mes pasado el viernes | 11-13
Volveré el 27 | 11-27
el tres del mes que viene | 12-03
el día 15 del mes entrante | 12-15
miércoles 18 de noviembre | 11-18
mié 18 nov | 11-18
el jueves 19 | 11-19
jueves, 19 de noviembre de 2026 | 11-19
24/11/2026 | 11-24
24-11-2026 | 11-24
24.11.2026 | 11-24
2026-11-24 | 11-24
24/11 | 11-24
24 de nov | 11-24
24-nov | 11-24
24 nov. 2026 | 11-24
el veinticuatro de noviembre | 11-24
el veinticuatro de este mes | 11-24
el día veinticuatro | 11-24
el 24 de los corrientes | 11-24
24 del presente | 11-24
el 24 del actual | 11-24
2026-11-24T15:30:00 | 11-24
martes 8 de diciembre a las 12 | 12-08
el 1 de diciembre | 12-01
el 1º de diciembre | 12-01
el primero de diciembre | 12-01
primero de mes | 12-01
el primer día de diciembre | 12-01
1ro de dic | 12-01
dentro de una semana | 11-17
de aquí a una semana | 11-17
dentro de dos semanas | 11-24
en quince días | *11-24~11-25
dentro de 10 días | 11-20
a más tardar en 10 días | *11-10~11-20
en tres días hábiles | 11-13
dentro de 5 días laborables | 11-17
dentro de un mes | 12-10
dentro de 24 horas | 11-11
en las próximas 72 horas | *11-10~11-13
mañana por la tarde | 11-11
mañana a primera hora | 11-11
esta noche | 11-10
antes de que acabe el día | *11-10
a fines de noviembre | *11-21~11-30
para fin de año | *12-21~12-31
el último día del mes | 11-30
el último viernes del mes | 11-27
el último viernes de noviembre | 11-27
el segundo martes del mes que viene | 12-08
el tercer jueves de enero | 01-21
a principio de mes | *12-01~12-10
a inicios de enero | *01-01~01-10
el finde | 11-14..11-15
la próxima semana | 11-16..11-22
la semana siguiente | 11-16..11-22
en dos semanas más | 11-24
el próximo mes | *12-01~12-31
entre el 15 y el 20 de noviembre | *11-15~11-20
15-20 de noviembre | *11-15~11-20
desde el 15 hasta el 20 | *11-15~11-20
de lunes a miércoles | *11-16~11-18
entre lunes y miércoles | *11-16~11-18
el día de Acción de Gracias | 11-26
en Nochebuena | 12-24
antes de Navidad | *11-10~12-25
el día de Navidad | 12-25
en Año Nuevo | 01-01
Fin de año | *12-21~12-31
el día de Reyes | 01-06
día de la Virgen de Guadalupe | 12-12
el 16 de septiembre | 09-16
tres días después de Navidad | 12-28
dos días antes de Navidad | 12-23
el lunes después de Navidad | 12-28
el viernes de esta semana | 11-13
el lunes próximo | *11-16~11-23
viernes o sábado | ?11-13
el viernes no, el sábado | 11-14
no puedo el viernes, mejor el lunes | 11-16
el 15 no puedo pero el 18 sí | 11-18
dije el 12 pero es el 21 | 11-21
en vez del jueves que sea el domingo | 11-15
pagué el 3 | p11-03
lo mandé el viernes pasado | p11-06
no pude transferir el jueves | -
no alcancé a pagar el lunes | -
en la próxima quincena | *11-15
la segunda quincena de noviembre | *11-16~11-30
después de la quincena | *11-15~11-20
no sé | -
son las tres | *-
tengo 3 hijos | -
me das un momento | -
mi segundo trabajo | -
marzo fue bueno | *-
el resultado fue 3-2 | -
la calle 16 de Septiembre 45 | -
llámame al 55 1234 5678 | -
mi cuenta termina en 1125 | -
$94,000 | $94000
94 mil pesos | $94000
250 dólares | $250USD
USD 250 | $250USD
US$250 | $250USD
1.500 pesos | $1500
1,500.50 pesos | $1500.5
mil quinientos pesos con cincuenta centavos | $1500.5
dos mil trescientos cuarenta y cinco pesos | $2345
veinte varos | $20
quinientos pesitos | $500
mil baros | $1000
medio millón de pesos | $500000
3 mil 500 | *$3500
500 lana | $500
20 euros | $20EUR
€ 49,99 | $49.99EUR
cuarenta y nueve euros con noventa y nueve céntimos | $49.99EUR
cincuenta centavos | $0.5
1.6 millones de pesos | $1600000
$1,6 millones | $1600000
cien dólares | $100USD
ciento veinte dólares americanos | $120USD
me puede cambiar el pago para el 19 por favor | 11-19
me pagan el 15 y le pago el 16 | 11-16
necesito hasta el 20 | *11-20
déme hasta el viernes | 11-13
espérenme hasta el próximo mes | *12-01~12-31
puedo antes del 20 | *11-10~11-20
a más tardar el 18 | 11-18
lo tengo para el fin de semana | *11-13~11-15
después del 20 | *11-20~11-21
pasando el fin de semana | *11-16
cualquier día después del 15 | *11-15~11-16
como por el 25 | 11-25
el 20 o el 21 | ?11-20
el 20 más o menos | *11-20
máximo el 28 | 11-28
el pago sale el 20/11/26 | 11-20
lo programé para el 20/11 a las 9:30 | 11-20 t570
el banco dice que se acredita el jue 19 nov | 11-19
el lunes 16 | 11-16
el lunes 17 | *11-16~11-17
dije viernes, no jueves | 11-13
no va a ser el viernes, más bien el martes | *11-17
el viernes no lo voy a tener | -
no tengo dinero hasta el 30 | *11-30
nada hasta diciembre | *12-01~12-31
me cae el cheque el 1 | *12-01
el viernes 20 | 11-20
le llamo el lunes | 11-16
márqueme mañana a las 3:30 de la tarde | 11-11 t930
en 2 semanas | 11-24
la próx semana | 11-16..11-22
a finales de la próxima semana | *11-19~11-22
a mediados de la próxima semana | *11-17~11-19
a principios de la otra semana | *11-16~11-18
más tarde esta semana | *11-10~11-15
para el fin de esta semana | *11-12~11-15
el viernes en la noche | 11-13
el día de mi cumpleaños, 12 de diciembre | 12-12
el doce del próximo mes | 12-12
a más tardar el diez de diciembre | 12-10
domingo 6 de diciembre | 12-06
domingo, 6 de diciembre del 2026 | 12-06
6 de dic de 2026 | 12-06
6/12/2026 | 12-06
06.12.26 | 12-06
2 de enero de 2027 | 01-02
2 ene 2027 | 01-02
2/1/27 | 01-02
el 2 de enero del próximo año | 01-02
el dos de enero del año que viene | 01-02
cuatro días después | 11-14
dentro de cuatro días | 11-14
en unos días | *11-13
en un par de semanas | *11-24
en unas tres semanas | *12-01
en 30 días | 12-10
a 30 días | *12-10
noventa días a partir de hoy | 02-08
en medio mes | *11-24~11-26
en semana y media | *11-20~11-21
en media hora | 11-10
en 30 min | 11-10
hoy a las 5 de la tarde | 11-10 t1020
mañana a mediodía | 11-11
el sábado como a las 10 | 11-14
el viernes a las 8am | 11-13 t480
a las 8 del viernes | 11-13
tres semanas a partir del lunes | *12-07
una semana después del 20 | 11-27
cuando me llegue la devolución | -
en cuanto pueda | -
pronto | -
algún día | -
cada mes | -
mensualmente | -
una vez por semana | -
todo el día | -
llevo 3 semanas enfermo | -
perdí mi trabajo hace dos meses | *-
mi esposa murió el mes pasado | *-
ya va un año | -
tengo 45 años | -
mi hija tiene 6 meses | -
es la tercera vez que me escriben | -
en primer lugar quién es usted | -
deme un minuto | *-
tengo dos trabajos | -
depto 12 | -
24/7 | -
100% seguro | -
página 12 de 30 | -
2 de cada 3 | *-
pagué $200 el 5 | $200 p11-05
mandé 150 ayer | $150 p11-09
hice el pago el 02/11 | p11-02
hice un pago hace dos días | p11-08
me cobraron 80 el lunes | $80 p11-09
150 el viernes y 150 el otro viernes | 150@11-13 150@*11-20
la mitad hoy y la otra mitad el 25 | half@11-10 rest@11-25
300 el 1 y lo demás el 15 | 300@12-01 rest@12-15
200 el viernes, 200 el siguiente viernes | 200@11-13 200@*11-20
75 por semana | $75
500 pesos cada quincena | $500
cuatro pagos de 50 | $50
3 pagos de $125 | $125
hasta 200 | *$200
por lo menos 50 pesos | $50
entre 100 y 150 pesos | $?100
como 80 pesos | $80
cuarenta pesos | $40
ciento veinticinco pesos | $125
mil doscientos cincuenta | $1250
mil 250 | $1250
1,250 | $1250
$1.250,50 | $1250.5
$1,250.50 | $1250.5
$1250.5 | $1250.5
2 mil | $2000
2mil pesos | $2000
dos mil pesos | $2000
3500 pesos m.n. | $3500
doce pesos con cincuenta centavos | $12.5
dos tercios del saldo | $two_thirds
el 30 por ciento | $30%
30% de lo que debo | $30%
el total | $all
el mínimo | $minimum
veinte mil pesos colombianos | $20000COP
100 soles | $100PEN
mil pesos argentinos | $1000ARS
500 euros | $500EUR
mil quinientos euros | $1500EUR
veinticinco libras esterlinas | $25GBP
cien yenes | $100JPY
R$ 50 | $50BRL
£3 | $3GBP
2 millones de dólares | $2000000USD
1,5 millones de euros | $1500000EUR
Regreso el 29 de noviembre | 11-29
sáb 28 nov | 11-28
vence el 30 pero lo hago el 28 | *11-28
el martes veinticuatro | 11-24
prefiero el 24 | 11-24
el último día de este mes | 11-30
la segunda semana de diciembre | *12-07~12-13
la última semana de noviembre | *11-23~11-30
el último fin de semana del mes | *11-28~11-29
el primer fin de semana de diciembre | 12-05..12-06
el primer día hábil del próximo mes | 12-01
el último día hábil de noviembre | 11-30
el próximo día hábil | 11-11
el siguiente día laborable | 11-11
dos días hábiles después del viernes | 11-17
un día después de Navidad | 12-26
el viernes antes de Navidad | *12-18
la semana después de Navidad | *12-28~01-03
la semana antes de Navidad | *12-14~12-24
alrededor de Navidad | *12-25
entre Navidad y Año Nuevo | *12-25~01-01
en Semana Santa | *03-22~03-28
el 4 de julio | 07-04
el 5 de mayo | 05-05
el día de las madres | *05-09~05-10
el día de muertos | 11-02
diez días antes de Navidad | 12-15
dos semanas después del 20 | 12-04
el día después del 15 | 11-16
un día antes del 15 | 11-14
tres días después del viernes | 11-16
en seis meses | 05-10
dentro de dos meses | 01-10
a fin de trimestre | *12-01~12-31
a principios del año que viene | *01-01~02-28
mañana a esta hora | 11-11
el mismo día del próximo mes | *12-10
el lunes siguiente | *11-16~11-23
el próximo domingo | *11-15~11-22
este miércoles | 11-11
a más tardar el miércoles | 11-11
antes del sábado | *11-10~11-14
el 18 o antes | *11-10~11-18
del 18 en adelante | *11-18
a partir del 18 | *11-18
a partir del lunes | *11-16
desde el 1 de diciembre | *12-01
con fecha 23 de noviembre de 2026 | 11-23
cheque para el 23/11 | 11-23
vence el 23/11 | 11-23
Fecha de pago: 23/11/2026 | 11-23
lunes 23/11 | 11-23
lun 23 nov 2026 9:00 | 11-23
23 noviembre | 11-23
noviembre 23 | 11-23
el veintitres | 11-23
veintitrés de noviembre | 11-23
el beinticuatro | *-
vierns | 11-13
juebes | 11-12
miercoels | 11-11
savado | 11-14
domigo | 11-15
mañna | 11-11
pasado mañ | *-
la sem q viene | 11-16..11-22
el prox viernes | *11-13~11-20
x la tarde el viernes | 11-13
el finde le pago | 11-14..11-15
del jueves al sábado | *11-12~11-14
jueves o viernes de la próxima semana | *11-19~11-20
de hoy al viernes | *11-10~11-13
de aquí al viernes | *11-10~11-13
entre hoy y el viernes | *11-10~11-13
entre el 18 y el 22 | *11-18~11-22
del 18 al 22 | *11-18~11-22
del 28 de noviembre al 2 de diciembre | *11-28~12-02
28 nov - 2 dic | *11-28~12-02
desde el 28/11 hasta el 2/12 | *11-28~12-02
28/11-02/12 | *11-28~12-02
en los próximos días | *11-10~11-17
en las próximas dos semanas | *11-24
en el transcurso del mes | *11-10~11-30
durante la próxima semana | 11-16..11-22
en menos de una semana | *11-10~11-17
el 20 no puedo, ¿qué tal el 27? | 11-27
no el 20, el 27 | 11-27
mejor el lunes en vez del viernes | 11-16
olvide el viernes, pago el miércoles | 11-11
el viernes no se puede pero el sábado sí | 11-14
el viernes no va a poder ser | -
no me comprometo para el 15 | -
no me cobren el 15 | -
por favor no lo descuenten el viernes | -
nunca dije el viernes | -
no antes del viernes | *11-13~11-14
desgraciadamente el 15 no es posible | -
en lugar del 15 ¿puede ser el 22? | 11-22
cámbielo del 15 al 22 | 11-22
recórralo al 5 de diciembre | 12-05
dos semanas más por favor | 11-24
una semana más | 11-17
deme otra semana | *11-17
no pagué el 1 | *-
el mes pasado me atrasé | *-
el pago rebotó el 2 de noviembre | p11-02
mi último pago fue el 15/10 | p10-15
pago desde marzo | *-
nací el 14/03/1985 | *-
mi código postal es 90210 | -
vuelo AA 1120 | -
pedido #11-20-33 | -
la mitad del dinero | $half
llame entre 9 y 5 | *-
él tiene 30 | -
hoy no | -
de ninguna manera | -
a veces | -
hasta luego | -
hasta pronto | -
nos vemos | -
qué día es hoy | *-
250 dólares con 75 centavos | $250.75USD
doscientos cincuenta dólares con setenta y cinco centavos | $250.75USD
mil cien pesos | $1100
$1,000,000 | $1000000
un millón de pesos | $1000000
millón y medio de pesos | *$1500000
un millón y medio de pesos | $1500000
uno punto cinco millones de pesos | $1500000
dos millones quinientos mil pesos | $2500000
un par de miles de pesos | *$2000
diez mil | *$10000
10 mil pesos | $10000
10k pesos | $10000
diez centavos | $0.1
5 pesos con 20 | $5.2
5 pesos con 20 centavos | $5.2
$.50 | $0.5
$0.05 | $0.05
$5.5 | $5.5
$5,5 | $5.5
100 dólares canadienses | $100CAD
EUR 100 | $100EUR
100 € | $100EUR
€100,50 | $100.5EUR
3.000 euros | $3000EUR
200 yuanes | $200CNY
cincuenta bolivianos | $50BOB
70 dólares australianos | $70AUD
15 libras | $15GBP
40 reales | $40BRL
cien quetzales | $100GTQ
500 lempiras | $500HNL
S/ 250 | $250PEN
ocho mil pesos chilenos | $8000CLP
trescientos cincuenta y dos mil pesos | $352000
mil novecientos noventa y nueve | $1999
1 500 pesos | $?1500
mil pesos exactos | $1000
pago 500 | $500
le deposito 1500 el viernes | 1500@11-13
abono 300 hoy y 300 el 25 | 300@11-10 300@11-25
mañana 200 y el resto el lunes | 200@11-11 rest@11-16
le debo 5000 pero le doy 1000 | $1000
no puedo 500, puedo 200 | $200
gano 8000 al mes, le puedo dar 500 | $500
¿me lo puede agendar para el viernes 4 de diciembre? | 12-04
estaba pensando en el 19 | 11-19
lo más pronto que puedo es el 25 | 11-25
no hasta el 25 | *11-25
entre miércoles y sábado | *11-11~11-14
en dos días | 11-12
la semana después de esta | *11-16~11-22
un día antes de Navidad | 12-24
el 15 de diciembre o antes | *11-10~12-15
dentro de 3 días hábiles | 11-13
el próximo martes 17 | 11-17
jueves 12 de nov. de 2026 a las 2:00 p.m. | 11-12 t840
12 nov 2026 14:00 | 11-12
12-11-2026 | 11-12
de mañana al domingo | *11-11~11-15
del 13 al 16 de noviembre | *11-13~11-16
en tres semanas | 12-01
tres semanas después del viernes | 12-04
en 21 días | 12-01
como en 5 días | 11-15
el día de pago | payday
el segundo viernes de diciembre | 12-11
el último jueves de noviembre | 11-26
al cierre del mes | *11-21~11-30
a fin de noviembre | *11-21~11-30
la segunda mitad de noviembre | *11-16~11-30
después de Navidad | *12-25~12-26
tres días antes de fin de mes | *11-27
5 de sept | 09-05
5 sept 2027 | 09-05
3 de febero | 02-03
3 de diciemre | 12-03
el tres de enero | 01-03
el cinco de febrero | 02-05
vie 13 | 11-13
sáb 14/11 | 11-14
domingo en la noche | 11-15
mié por la tarde | 11-11
al final de la próxima semana | *11-19~11-22
perdón, quise decir jueves | 11-12
le dije viernes pero va a tener que ser lunes | 11-16
no pagué el viernes porque estaba enfermo | *-
el banco lo rechazó el jueves | *-
me corrieron el 2 | *-
ya van tres días | -
todos los días me llaman | -
solo trabajo fines de semana | *-
mi segundo pago | -
quién habla | -
dos hijos y un perro | -
le puedo dar $45.50 mañana | $45.5 11-11
anóteme con 60 pesos para el 20 | $60 11-20
$85 el 20/11 y $85 el 4/12 | 85@11-20 85@12-04
le pago ciento quince pesos | $115
trescientos cincuenta y dos pesos con diez centavos | $352.1
$2,345.67 | $2345.67
2345.67 pesos | $2345.67
$2.345,67 | $2345.67
ciento cinco pesos | $105
seis mil quinientos pesos | $6500
veinte mil | *$20000
1200 libras | $1200GBP
75 euros | $75EUR
75 euros con 50 céntimos | $75.5EUR
la mitad el viernes y el resto el 30 | half@11-13 rest@11-30
nos vemos en 3 semanas | 12-01
pasado mañana a las 6 y media | 11-12
el sábado 5 de junio de 2027 | 2027-06-05
el último viernes del próximo mes | 12-25
vence el 5/12/27 | 2027-12-05
quince días después del lunes | 12-01
el primer lunes de abril | 04-05
el jueves en la noche | 11-12
el doce de diciembre de dos mil veintiséis | 12-12
el 9 de sept. de 2027 | 2027-09-09
la renta termina el 2027-03-04 | 03-04
25-dic-2026 | 12-25
dentro de noventa días | 02-08
a más tardar el 20 | 11-20
el penúltimo viernes de noviembre | 11-20
el tercer jueves de enero de 2027 | 01-21
Nochebuena | 12-24
la cena de fin de año | 12-31
el día de San Valentín | 02-14
el día de la Candelaria | 02-02
el día de la Virgen de Guadalupe | 12-12
el día de la Madre | 05-10
este domingo que viene | 11-15
¿puede ser el sábado 21 al mediodía? | 11-21
no antes del 3 de diciembre | 12-03
hasta el viernes 20 de noviembre | 11-20
me mudo el 4 del mes que viene | 12-04
el primero del mes entrante | 12-01
el mes que entra, el día 8 | 12-08
una semana después | 11-17
miér. 18 | 11-18
el jue 19/11 a las 5 | 11-19
el 19/11/26 | 11-19
1/dic | 12-01
mañana miércoles | 11-11
a los 15 días de la quincena | *11-10~12-31
el lunes de la otra semana | *11-16~11-23
dos días antes de Nochebuena | 12-22
dentro de tres sábados | *11-28~11-29
el último día de febrero | 02-28
en unos 20 minutos | 11-10
cinco de enero del 27 | 01-05
de lunes a jueves | *11-16~11-19
la semana del 7 de diciembre | 12-07..12-13
las dos primeras semanas de diciembre | 12-01..12-14
del 5 al 12 de mayo | 05-05..05-12
del 20 al 27 de dic | 12-20..12-27
el primer trimestre de 2027 | 01-01..03-31
a principios del mes que viene | 12-01..12-10
a finales de enero | 01-21..01-31
la segunda quincena de diciembre | 12-16..12-31
desde ahora hasta Navidad | *11-10~12-25
desde 23/04 el próximo mes | 12-04..12-23
la semana después de la próxima | 11-23..11-29
me dio una segunda oportunidad | -
quedó en tercer lugar | -
Abril me llamó | -
dame un segundo | -
Marco tiene 25 años | -
habitación 1204, piso 12 | -
la versión 3.11.2 | -
hacía 12 grados | -
el 30 de febrero del nunca jamás | -
por la mañana no estoy | -
un día de estos | -
capítulo 12, versículo 3 | -
me queda poco tiempo | -
te caigo con 2200 | $2200
$1,234.56 | $1234.56
€1.234,56 | $1234.56EUR
debo como 20 mil | $20000
un peso con cincuenta | $1.5
cinco libras | $5GBP
3 000 yenes | $*3000JPY
1.2 millones de pesos | $1200000
ciento cinco dólares con diez centavos | $105.10USD
dos mil quinientos cincuenta | $2550
12 pesos 50 | $12.5
2065 el 14 de marzo | 2065@03-14
puedo pagar $0 el viernes | 0@11-13
200 francos suizos | $200CHF
unos cien mil pesos colombianos | $100000COP
menos de $30 | $30
50 bolas? | $50
doscientos cincuenta lanas | $250
le doy 125 el jueves y otros 125 el jueves siguiente | 125@11-12 125@11-19
no puedo... tal vez... el 15 | *11-15
la mitad el viernes y lo demás el 5 del próximo mes | half@11-13 rest@12-05
no llego al 20, el 27 mejor | 11-27
mejor el 18, el 16 no me da | 11-18
que sean 200 y no 250, y el 16 en vez del 13 | 200@11-16
volveré el día 27 de este mes | 11-27
el domingo de la próxima semana | 11-22
dos días después del próximo lunes | *11-18
cuatro semanas a partir de este jueves | 12-10
para la Navidad de 2027 | 2027-12-25
en 1 mes y 21 días | 12-31
20 feb 27 | 02-20
sáb 21 nov 2026 | 11-21
5 de enero de 2027 a las 7:00 pm | 01-05
el mar 1/12 | 12-01
en tres semanitas | 12-01
de aquí a 2 meses | 01-10
después de 2 días | 11-12
el martes 24 de noviembre por favor | 11-24
veintinueve de mayo | 05-29
el veintiocho de abril del dos mil veintisiete | 04-28
el segundo sábado de diciembre | 12-12
el 3 de ago a las 7 y 45 de la noche | 08-03
el cuarto jueves de noviembre | 11-26
dentro de un mes a partir de mañana | 12-11
de hoy en un año | 2027-11-10
el día después de Acción de Gracias | 11-27
el sábado antes de Navidad | 12-19
una semana antes de Navidad | 12-18
12.12.2026 | 12-12
30-11-2026 | 11-30
30/11/26 | 11-30
al mediodía del 19 | 11-19
mañana a las ocho y media de la noche | 11-11
el jueves a las tres y cuarto | 11-12
el viernes como a las 7 | 11-13
el 18 sin falta | 11-18
a primera hora del lunes | 11-16
el 6 de enero, Reyes | 01-06
el día del niño | 04-30
el Día de Muertos del 2027 | 2027-11-02
mañana tempranito | 11-11
pasado mañana temprano | 11-12
el lun q viene | 11-16
el finde que viene | 11-14..11-15
dos viernes después | *11-20~11-27
en diez días naturales | 11-20
diez días hábiles a partir de mañana | *11-24~11-26
seis semanas después de ayer | 12-21
quince días a partir del lunes | 12-01
primero de dic | 12-01
a más tardar el último de noviembre | 11-30
de este viernes en ocho | 11-20
el jueves que sigue | *11-12~11-19
ya para el 30 | 11-30
a partir del 1 de diciembre | *12-01
tantito después del 15 | 11-15
del 16 al 19 | 11-16..11-19
16-19 de noviembre | 11-16..11-19
del 28 de nov. al 2 de dic. | 11-28..12-02
la primera semana de enero | *01-01~01-10
los últimos diez días de diciembre | 12-22..12-31
durante las próximas tres semanas | *11-11~12-01
hasta el fin del primer trimestre | *03-31
la primera mitad del próximo año | 01-01..06-30
el próximo trimestre | 01-01..03-31
algún día de febrero | 02-01..02-28
más adelante este mes | *11-11~11-30
toda la semana que entra | 11-16..11-22
todo el día de mañana | 11-11
la segunda mitad de enero | 01-16..01-31
el 25 y el 26 | 11-25 11-26
vivo en el segundo piso | -
llegué de segundo | -
éramos 10 | -
mi pedido es el 11-2345 | -
llame al 01 800 123 4567 | -
mide 1.80 | -
2 de las 3 llantas | -
tengo 30 semanas de embarazo | -
abierto 24/7 | -
eso fue hace años | *-
el verano es lo mejor | -
nació en 1985 | *-
llevo 5 años con la tarjeta | -
la tasa es del 19.99 por ciento | -
había una vez | -
qué bonita mañana | -
Julio trabaja conmigo | -
mi hermano Julio lo conoce | -
la calle 5 de Mayo número 20 | -
vivo en la colonia 20 de Noviembre | -
nueve once | -
cincuenta y nueve centavos | $0.59
$.75 | $0.75
€5 millones | $5000000EUR
cinco mil trescientas rupias | $5300INR
diez mil libras esterlinas | $10000GBP
dos pesos y medio | $2.5
$12 mil | $12000
$12k | $12000
1.000.000,00 € | $1000000EUR
millón y medio de euros | $1500000EUR
50 pesos mexicanos | $50MXN
como $100 | $100
treinta mil guaraníes | $30000PYG
1,5 millones de bolívares | $1500000VES
120 dólares | $120USD
veinte dólares canadienses | $20CAD
cuatrocientos doce pesos con nueve centavos | $412.09
S/ 45.50 | $45.5PEN
Bs. 300 | $300BOB
Q250 | $250GTQ
R$ 80 | $80BRL
novecientos noventa y nueve | $999
60 este viernes y 60 el otro viernes | 60@11-13 60@11-20
tengo 80 para el sábado y los otros 40 el sábado de la otra semana | 80@11-14 40@11-21
deme chance hasta el 3 y le doy 110 | 110@12-03
puedo dar cien el día de pago que es el 15 | 100@11-15
$75 el 13 y $75 el 27 | 75@11-13 75@11-27
dije 50 no 15 | $50
el 15 no, el 16 sí puedo | 11-16
ni viernes ni sábado, domingo | 11-15
el 30 | 2027-03-30 | today=2027-02-26
a fin del mes que entra | 2027-03-31 | today=2027-02-26
este domingo | 2027-02-28 | today=2027-02-26
el 29 de febrero | 2028-02-29 | today=2027-02-26
el año que viene | 2028-01-01..2028-12-31 | today=2027-12-30
el 2 de enero | 2028-01-02 | today=2027-12-30
en tres días | 2028-01-02 | today=2027-12-30
cambie mi cita del lunes 16 al martes 24 | 11-24
mi vuelo sale el 4 de diciembre a las 10:25 pm | 12-04
recuérdame el dentista exactamente en dos semanas | 11-24
agenda la comida con Sam para el próximo miércoles al mediodía | ?11-18
¿qué tiempo hará el sábado en Bogotá? | 11-14
despiértame mañana a las seis menos cuarto | 11-11
cancela mi reserva del 22 por favor | 11-22
¿abren el día de Navidad? | 12-25
quiero quedarme hasta el 17 de noviembre | 11-17
una habitación del 20 al 24 de nov | 11-20..11-24
que la domiciliación empiece el 1 de diciembre | 12-01
¿lo pasamos al jueves por la mañana, como a las 9:30? | 11-12
la entrega es el 2/12 entre las 8 y las 10 | 12-02
quisiera cita para el 15 de dic. de 2026 | 12-15
llego alrededor del 25 | 11-25
cerramos el jueves 26 | 11-26
pagar el gas de hoy en cinco días | 11-15
45 días después del 1 de enero | 02-15
una semana antes del 30 | 11-23
dos semanas antes de Navidad | 12-11
el segundo martes del próximo mes | 12-08
el último domingo de marzo | 03-28
el último día de noviembre | 11-30
el primer día hábil de diciembre | 12-01
miércoles, 2 de diciembre de 2026 | 12-02
mié 2 dic | 12-02
2 de diciembre del 26 | 12-02
2/dic/2026 | 12-02
el diecinueve del mes próximo | 12-19
veinte de noviembre a las diez de la mañana | 11-20
pues este como el dieciocho | 11-18 | voice
la próxima quincena, el 30 | 11-30
no antes del primero de diciembre | 12-01
hasta el 23 de nov | 11-23
antes del domingo | 11-15
empezando el próximo lunes | 11-16
a partir del 1 de enero | 01-01
a principios de la próxima semana | 11-16..11-18
a finales de la semana que viene | *11-19~11-22
a mitad de la próxima semana | *11-17~11-19
por Semana Santa | *03-21~03-28
en Navidades | *12-24~12-26
del 1 al 15 de marzo | 03-01..03-15
desde mañana hasta el sábado | *11-11~11-14
entre hoy y el 20 | *11-10~11-20
3 a 5 de diciembre | 12-03..12-05
20 de noviembre - 1 de diciembre | 11-20..12-01
del 5 al 9 de enero de 2027 | 01-05..01-09
los próximos siete días | *11-11~11-17
durante esta semana | *11-10~11-15
dos semanas a partir del lunes | *11-16~11-30
el fin de semana del 21 | 11-21..11-22
lunes o martes de la próxima semana | *11-16~11-17
el martes de la semana próxima | 11-17
el próximo 1 de mayo | 05-01
un mes después | 12-10
de mañana en quince días | *11-25~11-26
el lunes a más tardar | 11-16
el 25 a más tardar antes de las 3 | 11-25
cuando salga el sol | -
saqué 3.5 de promedio | *-
mi hijo cumplió 8 | -
ganamos 4 a 1 | -
los años 80 | *-
95 de 100 puntos | -
la segunda a la izquierda | -
por primera vez en mi vida | -
el tercer cargo en mi tarjeta | -
código postal 06700 | -
mi extensión es 4410 | -
capítulo uno | -
ni en mil años | *-
un minuto por favor | -
un momentito | -
¿qué día es hoy? | *-
mañana será otro día | *-
mi hija Abril está enferma | -
voy de pie en el sol | -
Mill 24, piso 3 | -
la sexta avenida | -
el domingo se llama Domingo | *-
me lo bajaría a 45 al mes | $45
puedo con sesenta y cinco | $65
$1,234,567.89 | $1234567.89
1.234.567,89 pesos | $1234567.89
EUR 1.500,00 | $1500EUR
2 millones de yenes | $2000000JPY
cincuenta libras | $50GBP
$3.5k | $3500
cien mil | $100000
12 euros con 99 | $12.99EUR
5 cientos pesos | $500
dos mil cinco pesos | $2005
un cuarto de millón de pesos | $250000
cero pesos | $0
un centavo | $0.01
un par de dólares | $*2USD
treinta por ciento del saldo | $30%
dos tercios de lo que debo | $two_thirds
como la mitad | $half
setecientos cincuenta mil pesos | $750000
mil cien | $1100
veintiún mil pesos | $21000
ochocientos y pico | $*800
150 el 20 y lo que falte el 27 | 150@11-20 rest@11-27
le mando 40 hoy y 40 el otro viernes | 40@11-10 *40@*11-13~11-20
30 ahorita, 30 el 25 y 40 el 5 de dic | 30@11-10 30@11-25 40@12-05
pago la mitad hoy y la mitad en 2 semanas | half@11-10 half@11-24
el 18 no me queda pero el 21 sí | 11-21
sé que dije el 15 pero va a ser el 20 | 11-20
no me lo cobre el viernes, mejor el lunes | 11-16
el primero de abril del próximo año | 2027-04-01
este mes el 28 | 11-28
día y medio | *-
dentro de un día y medio | *11-11~11-12
el día antes de Nochevieja | 12-30
dos días antes del próximo viernes | *11-11~11-18
mañana a las cinco menos diez | 11-11
esta tarde a las 8:15 | 11-10
hoy más tarde | 11-10
mañana a las 6 de la mañana | 11-11
mañana entre las 3 y las 5 | 11-11
el viernes de 9 a 11 | 11-13
viernes 13 de nov de 8am a 11am | 11-13
la mañana del 9 de diciembre | 12-09
el sábado por la noche | 11-14
la noche del 14 | 11-14
el 24 de diciembre a medianoche | 12-24
23:59 del 30/11/2026 | 11-30
2026-11-18 14:00 | 11-18
18-11-2026 | 11-18
18.11.26 | 11-18
18 de noviembre de este año | 11-18
5 de mayo del año que viene | 2027-05-05
el 6 de enero próximo | 01-06
el sexto día de enero | 01-06
6-ene | 01-06
6ene2027 | 01-06
06 enero, 2027 | 01-06
domingo veintidós de noviembre | 11-22
lun. 16 nov. | 11-16
16 de noviembre, lunes | 11-16
el próximo mes el día 3 | 12-03
el tercer día del próximo mes | 12-03
el siguiente día hábil | 11-11
en dos días hábiles | 11-12
pasados tres días | *11-13
en 72 horas | 11-13
en menos de 24 horas | 11-11
en cinco semanas | 12-15
cinco semanas a partir del sábado | 12-19
de aquí a tres meses | 01-01 | today=2026-10-01
dentro de un trimestre | 02-10
en una década | 2036-11-10
cuatro días después del lunes | 11-20
3 días después de Navidad | 12-28
2 semanas después del 1 de diciembre | 12-15
el fin de semana siguiente | *11-14~11-22
a comienzos del año que viene | *01-01~02-28
a finales de 2027 | *2027-11-01~2027-12-31
a principios de 2027 | *01-01~02-28
de enero a marzo | *01-01~03-31
enero de 2027 | 01-01..01-31
01/2027 | 01-01..01-31
la segunda semana de enero | *01-08~01-17
la última semana del año | *12-28~12-31
entre lunes y miércoles de la próxima semana | *11-16~11-18
6-7 dic | 12-06..12-07
del 15 al 18 de noviembre | 11-15..11-18
24-26 de dic. de 2026 | 12-24..12-26
por 3 días desde el 1 de diciembre | *12-01~12-04
hasta fin de año | *11-10~12-31
este año | *11-10~12-31
lo que resta del mes | *11-10~11-30
el resto de la semana | *11-10~11-15
este fin | *11-14~11-15
en las próximas semanas | *-
entre el 12 y el 14 | 11-12..11-14
martes y jueves | *-
del lunes al viernes que viene | *11-16~11-20
a la quincena | *11-13~11-15
en la segunda quincena de diciembre | *12-16~12-31
el 15 de cada mes | *11-15
todos los viernes | *11-13
mi número de la suerte es 7 | -
1 de cada 3 personas | -
mesa para 6 por favor | -
quiero 3 asientos | -
la junta duró 2 horas | *-
hipoteca a 30 años | *-
desde siempre | -
la segunda es la vencida | -
hay 12 meses en un año | *-
día a día | -
quién ganó el mundial 2018 | *-
cuenta terminación 0512 | -
ref 2026-1118-44 | -
depto 4/12 | -
mucho dinero | -
en general | -
a las mil maravillas | *-
el viernes negro de 1869 | *-
$500 pesos | $500
500$ MXN | $500
US$ 45.20 | $45.2USD
45,20 US$ | $45.2USD
cuarenta y cinco pesos veinte | $45.2
treinta pesos y cincuenta centavos | $30.5
3.75 dólares | $3.75USD
tres punto setenta y cinco dólares | $3.75USD
£250 al mes | $250GBP
€ 99,99 | $99.99EUR
99,99€ | $99.99EUR
50 bahts | $50THB
10.000 pesos | $10000
10,000 pesos | $10000
5 mil dólares | $5000USD
5K USD | $5000USD
1.200 millones de dólares | $1200000000USD
un peso | $1
ciento veinticinco mil pesos | $125000
menos de 50 dólares | $50USD
entre 50 y 60 dólares | $?60USD
hasta 75 pesos a la semana | $75
no más de 80 euros | $80EUR
en 3 pagos de 150 | $150
mil doscientos cincuenta con 75 centavos | $1250.75
dos mil quinientos pesos m.n. | $2500
$1,500.00 M.N. | $1500
cinco lempiras | $5HNL
20 quetzales | $20GTQ
mil quinientos córdobas | $1500NIO
setenta bolivianos | $70BOB
oiga mi cheque cae hasta el 20, le pago ahí | 11-20
mire puedo dar 75 este viernes y ya hasta el primero | 75@11-13
perdón se me pasó el 5, el 19 sin falta | 11-19
me bajaron las horas pero le mando 60 el miércoles | 60@11-11
me llega el reembolso por Acción de Gracias, después de eso | 11-26
¿me lo puede recorrer una semana? | *-
¿me lo mueve del 12 al 27? | 11-27
descanso los lunes, el lunes 16 paso a pagar | 11-16
di 100 el 2 y le doy los otros 100 el 16 | p11-02 100@11-16
deje que me paguen. el viernes. | 11-13
tres pagos: 20/11, 4/12 y 18/12 | 11-20 12-04 12-18
cóbreme 50 el 15 y 50 el 30 | 50@11-15 50@11-30
50 el 15 y el 30 | $50 11-15 11-30
mañana le doy 200 pero los otros 150 hasta diciembre | 200@11-11 150@*12-01~12-31
el 14 es mi cumple, ese día no, el 15 | 11-15
aguánteme, el viernes le pago | 11-13
aguánteme hasta el jueves | 11-12
el 18 no se va a poder. ¿el 20? | 11-20
¿el 18? no. el 20 sí | 11-20
el viernes 20 me pagan, a más tardar el 21 | 11-21
vence el 25 ¿verdad? le pago el 24 | 11-24
hasta pasando año nuevo | *-
pasando navidad le liquido los 600 | $600 12-25
para nochevieja tengo 300 | 300@12-31
estoy esperando mi devolución, en febrero tal vez | *02-01~02-28
me pagan el 1, entonces 1/12 | 12-01
domicílielo el 28 por 89.50 | 89.5@11-28
páseme 45 hoy en la noche y 45 el sábado temprano | 45@11-10 45@11-14
el lunes temprano llevo el efectivo | 11-16
que sea el último viernes | *11-27
hoy antes de que cierren 40 pesos | 40@11-10
a fin de mes le doy | *11-30
a mitad de diciembre ya salgo | *12-11~12-20
la primera semana de dic | *11-30~12-10
el primer viernes de dic | 12-04
cada quincena 80 a partir del 20 de nov | 80@11-20
¿puedo 20 a la semana? | $20
35 cada viernes hasta acabar | *$35 *11-13
lo único que tengo son cuarenta | $40
ya mandé 250 el 3/11 | $250 p11-03
pagué ayer a las 4 | p11-09
lo deposité el viernes pasado | p11-06
folio 20261118 | -
trabajo de 7 a 3 | -
márqueme entre 5 y 6 | -
llámeme a las 12:30 | -
debo 3 mensualidades | -
hace 2 años que murió | *-
ando enferma desde el 3 | *-
quién sabe cuándo | -
dije que pagaba el 12 y le cumplo | 11-12
el 12 está bien, o el 13 | ?11-12
mañana mañana se lo juro | 11-11
doscientos treinta y cinco el viernes | 235@11-13 | voice
ciento veinte el quince | 120@11-15 | voice
ciento diez pasado mañana | 110@11-12 | voice
el veintisiete de noviembre doscientos pesos | 200@11-27 | voice
sí el viernes no perdón el jueves diecinueve | 11-19 | voice
cincuenta y cinco ahorita y cincuenta y cinco el primero de diciembre | 55@11-10 55@12-01 | voice
para la otra semana, el martes | 11-17
saliendo de vacaciones el 22 le deposito | 11-22
namás que me depositen el 18 | 11-18
si Dios quiere el 20 | 11-20
hoy no, mañana sí | 11-11
ahorita no puedo, el sábado | 11-14
cambie la visita al miércoles 18 | 11-18
la factura vence 30 días después del 1 de diciembre | 12-31
arrancamos el segundo miércoles de enero de 2027 | 01-13
nos vemos el domingo antes del mediodía | 11-15
mi pasaporte vence el 30/06/2027 | 2027-06-30
dentro de tres semanas y media | *12-04~12-05
lo necesito una semana antes de San Valentín | 02-07
el concierto es el 3 de feb | 02-03
el lunes 23 de noviembre a las 8 am | 11-23
¿pueden entregar el próximo martes entre 1 y 4? | 11-17
del 2 de enero al 10 | 01-02..01-10
antes de que acabe el año | *11-10~12-31
en las próximas 48 horas | *11-12
el 5 o el 6 de diciembre | ?12-05
salgo en doce días | 11-22
este sábado 14 | 11-14
1 de mayo | 05-01
el 2 del mes que viene a las 3 | 12-02
como el 1 o el 2 | ?12-01
el 16 a las siete y media | 11-16
en un mes más o menos | *12-10
quedan 15 minutos | *-
¿qué pasó en la página 3? | -
los 10 mejores | -
una segunda opinión | -
empataron 2 a 2 | -
Abril es mi hermana | -
capítulo 7 | -
debo mil doscientos | $1200
cobre $49.99 nomás | $49.99
seiscientos cincuenta pesos | $650
como 2.5k | $2500
cuarenta libras con cincuenta | $40.5GBP
ni un peso más de 80 pesos | *$80
perdón, fallé el 6. El 20 le doy los 180 | 180@11-20
apúnteme 90 para el 27, el 20 no puedo | 90@11-27
primero 100 el viernes y luego 100 el 4 de dic | 100@11-13 100@12-04
la renta es el 1, hasta el 8 puedo | 12-08
el jueves le aviso pero yo creo que el 19 | *11-19
el viernes, y si no, el lunes | ?11-13
dígame 12 razones | -
tengo 45 alumnos el viernes | *-
me faltan 20 minutos | *-
mi cuarto es el 204, está bien | -
saqué 90 en el examen | -
peso 180, es mucho | -
la clave es 5521 sí | -
llamé 15 veces | -
vivo en insurgentes 1200 | -
julio es mi primo | -
la segunda mitad del partido | *-
voy al sol | -
en el mar | -
mi tía Domingo no | *-
pasados de lanza | -
otra mañana será | -
da igual | -
en fin | -
es lo que hay | -
`;
