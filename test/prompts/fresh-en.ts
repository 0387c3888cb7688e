// Knows a few hundred messages as English speakers text and talk, each with its right reading. Today is Tuesday 10 November 2026, 10:00, loan in US dollars.
// Notation: see fresh.test.ts.

export const freshEn = String.raw`
the 15th | 11-15
on the 20th | 11-20
by the 18th pls | 11-18
the 5th | 12-05
5th works for me | 12-05
20th ok? | 11-20
i can do it on 25 | 11-25
gonna pay on the twenty third | 11-23
the thirtieth | 11-30
around the 12th | 11-12
ok the fifteen | 11-15 | voice
on the fifteen i get it | 11-15 | voice
the twenty fifth of november | 11-25
november the 28th | 11-28
dec 1 | 12-01
Dec. 1st | 12-01
1 dec | 12-01
1st of december | 12-01
first of the month | 12-01
the first | 12-01
jan 4th | 01-04
january fifteenth | 01-15
12/1 | 12-01
11/27 i promise | 11-27
on 12-05-2026 | 12-05
2026-11-30 | 11-30
11/30/26 | 11-30
sat nov 14 | 11-14
Friday the 13th lol | 11-13
friday nov 20th | 11-20
thurs 19th | 11-19
mon the 23rd | 11-23
fri | 11-13
friday | 11-13
on friday | 11-13
this fri | 11-13
this friday coming | 11-13
fri night | 11-13
sat morning | 11-14
sunday evening | 11-15
monday | 11-16
tuesday | ?11-17
next friday | ?11-20
nxt fri | ?11-20
next wed | ?11-18
next monday | 11-16
next tues | 11-17
nxt mon works | 11-16
the following monday | 11-16
friday next week | 11-20
friday of next week | 11-20
wed next week | 11-18
next week friday | 11-20
next week on thursday | 11-19
a week from friday | 11-20
a week from today | 11-17
week from tomorrow | 11-18
two weeks from friday | 11-27
two weeks from today | 11-24
friday after next | *11-20~11-27
tomorrow | 11-11
2moro | 11-11
2mrw morning | 11-11
tmw | 11-11
tomorow nite | 11-11
tommorow | 11-11
tmr after work | 11-11
to morrow | 11-11 | voice
to day | 11-10 | voice
today | 11-10
later today | 11-10
2nite | 11-10
tonight after 6 | 11-10
day after tomorrow | 11-12
the day after tmrw | 11-12
in a week | 11-17
in 2 wks | 11-24
in two weeks | 11-24
in 10 days | 11-20
in ten days time | 11-20
in 5 business days | 11-17
give me 3 days | 11-13
3 more days please | 11-13
gimme a week | 11-17
in a couple days | ?11-12
in a couple weeks | ?11-24
in a few days | ?
in a month | 12-10
in 45 days | 12-25
within 72 hours | 11-13
in 24 hrs | 11-11
by eow | 11-13~11-15
end of the week | *11-13~11-15
end of this week | *11-13~11-15
end of next week | *11-20~11-22
end of the month | 11-30
eom | 11-30
end of month | 11-30
by month end | 11-30
at the end of november | 11-30
last day of november | 11-30
the last of the month | 11-30
end of dec | 12-31
end of next month | 12-31
beginning of december | *12-01~12-10
first week of december | *12-01~12-07
early next week | *11-16~11-18
mid december | *12-11~12-20
mid next week | *11-17~11-19
middle of the month | 11-15
next week | 11-16..11-22
sometime next week | 11-16..11-22
this weekend | 11-14..11-15
over the weekend | 11-14..11-15
next month | 12-01..12-31
in december | 12-01..12-31
this month | *11-10~11-30
between the 15th and the 20th | 11-15..11-20
between friday and monday | 11-13..11-16
from the 20th to the 22nd | 11-20..11-22
anywhere from the 1st to the 5th | 12-01..12-05
15th or 16th | ?11-15
friday or saturday | ?11-13
thursday or friday of next week | ?11-19
friday if i can, if not monday | *11-13~11-16
first friday in december | 12-04
second tuesday of december | 12-08
last friday of the month | 11-27
third thursday | 11-19
the 1st of next month | 12-01
10th of next month | 12-10
on the 3rd of the month | 12-03
next month on the 5th | 12-05
next month the 12th | 12-12
this month on the 28th | 11-28
thanksgiving | 11-26
the day before thanksgiving | 11-25
day after thanksgiving | 11-27
black friday | 11-27
cyber monday | 11-30
monday after thanksgiving | 11-30
christmas eve | 12-24
xmas | 12-25
after xmas | *12-25~12-26
new years | 01-01
new year's eve | 12-31
mlk day | 01-18
presidents day | 02-15
good friday | 03-26
easter monday | 03-29
veterans day | 11-11
valentines day | 02-14
on payday | payday
when i get paid | payday
when my check comes in | payday
i get paid friday so then | 11-13
i get paid on the 13th can pay then | 11-13
payday is the 20th, i'll pay that day | 11-20
when i get paid | 11-15 | payday=15
after my paycheck | *11-15~11-16 | payday=15
not friday, monday | 11-16
no not friday monday | 11-16
friday no wait saturday | 11-14
the 15th, i mean the 16th | 11-16
make it the 20th instead of the 15th | 11-20
instead of the 15th can we do the 22nd | 11-22
sorry i meant the 21st | 11-21
wednesday actually no thursday | 11-12
move it from the 15th to the 25th | 11-25
change it to friday | 11-13
push it to the 30th | 11-30
cant do friday | -
cant do fri, mon ok? | 11-16
the 14th is no good for me | -
not before the 20th | *11-20
i won't have it by friday but i will by monday | 11-16
friday doesn't work, how about saturday | 11-14
dont have it till the 27th | 11-27
i cant until dec 3 | 12-03
no way i can pay on the 12th | -
the 14th no, the 20th yes | 11-20
i said the 15th but it has to be the 17th | 11-17
friday is out of the question | -
anytime except friday | -
not until after the 15th | *11-15~11-16
by 5pm friday | 11-13 t1020
tomorrow at noon | 11-11 t720
at 3 tomorrow | 11-11 t900?
friday at 10:30am | 11-13 t630
today before 6 pm | 11-10 t1080
tonight at 8 | 11-10 t1200
monday 9 am | 11-16 t540
i paid on the 3rd | p11-03
i paid yesterday | p11-09
paid it last friday | p11-06
already sent it on monday | p11-09
i made a payment nov 2 | p11-02
paid two days ago | p11-08
sent it last week | p11-02..11-08
it cleared on the 6th | p11-06
i paid on the 3rd and will pay again on the 17th | p11-03 11-17
i was laid off on oct 15 but i can pay dec 1 | p10-15 12-01
150 | $150 | amount
$150 | $150
150$ | $150
150 bucks | $150
a hundred | $100 | amount
a hundred bucks | $100
a hundred and twenty five | $125 | amount
a hundred and twenty five dollars | $125
one twenty five | $?125 | amount
twelve fifty | $?1250 | amount
twelve hundred | $1200 | amount
twelve hundred dollars | $1200
fifteen hundred | $1500 | amount
one and a half grand | $1500
1.5k | $1500
2k by friday | 2000@11-13
1,500.50 | $1500.5
$1,500.50 | $1500.5
1500.5 | $1500.5 | amount
$1O0 | $100
2oo dollars | $200
$ 75 | $75
75.00 | $75
75.5 dollars | $75.5
usd 300 | $300
three hundred fifty | $350 | amount
three fifty | $?350 | amount
two fifty five | $?255 | amount
eighty five dollars and fifty cents | $85.5
85 dollars 50 cents | $85.5
forty | $40 | amount
like 60 maybe | $60 | amount
about 200 | $200 | amount
200ish | $200 | amount
no more than 100 | $100 | amount
at least 50 | $50 | amount
up to 80 dollars | $80
between 100 and 150 dollars | $?100
100-150 | $?100 | amount
i can pay 150 friday | 150@11-13
150 on fri | 150@11-13
i can pay 113 3/14 | 113@03-14
i can pay 113 on 3/14 | 113@03-14
can pay 85 12/5 | 85@12-05
$40 11/20 | 40@11-20
60 the 20th | 60@11-20
will send 200 the 1st | 200@12-01
the 15th 300 | 300@11-15 | amount_or_date
200 tmrw 200 on the 30th | 200@11-11 200@11-30
100 now and 150 on friday | 100@11-10 150@11-13
half now half on the 30th | half@11-10 half@11-30
half today, rest friday | half@11-10 rest@11-13
half friday and the other half next friday | half@11-13 rest@11-20
$50 this friday and $50 the friday after | 50@11-13 50@*11-20
300 on friday and the rest at the end of the month | 300@11-13 rest@11-30
on friday 100, on the 20th 200 | 100@11-13 200@11-20
75 every friday | $75 *11-13
i could do 50 on the 15th and another 50 on the 30th | 50@11-15 50@11-30
the minimum | $minimum
just the min payment | $minimum
minimum on friday | minimum@11-13
all of it | $all
the whole thing | $all
everything i owe | $all
full amount on the 15th | all@11-15
pay in full friday | all@11-13
half | $half
half of it | $half
a third | $third
a quarter of what i owe | $quarter
two thirds | $two_thirds
1/2 now | half@11-10
1/3 of it | $third
25 percent | $25%
25% today | 25%@11-10
the rest | $rest
the remaining balance on the 30th | rest@11-30
i don't have 500 but i can do 200 | $200
not 300, 200 | $200 | amount
cant do 250. 100? | $100 | amount
can u make it 80 instead of 120 | $80
call me at 312 555 0182 | -
my number is 3125550182 i can pay 50 friday | 50@11-13
my acct is 88213904, paying 120 tomorrow | 120@11-11
acct # 4471 | -
ref number 20261115 | -
loan 55012 i will pay on the 15th | 11-15
card ending in 1215 | -
i live at 1420 oak st | -
my address changed to 300 main street apt 12 | -
zip 60614 | -
my interest is 24% | -
call me at 5 | -
call after 5:30 | -
i work 9 to 5 | -
i have 2 kids and 3 jobs | -
i called 4 times | -
its been 6 months since i lost my job | -
im 62 years old | -
24/7 | -
i may pay later | -
march on | -
second | -
one sec | -
in 5 min | *11-10
what's due on the 15th | *11-15
what was the payment for october | *-
wait a minute | -
first of all who is this | -
my son's birthday is the 19th | *-
covid 19 | -
i'm at 911 | -
dont text me before 9 am | -
i only make 1200 a month | -
the fee was 35 dollars | $35
my rent is 900 due on the 1st so i can pay 100 on the 5th | 100@12-05
i make 1400 every two weeks, can do 200 friday | 200@11-13
ssi comes on the 3rd | 12-03
disability check hits dec 1st | 12-01
friday's the best i can do | 11-13
monday's good | 11-16
wendsday | 11-11
wensday or thurs | ?11-11
thrusday | 11-12
satuday | 11-14
fri 11/13 | 11-13
weds 18 nov | 11-18
novemeber 20 | 11-20
decmber 2nd | 12-02
how bout the 16 | 11-16
try the card on 11/16 | 11-16
pull it on the 17th for 90 | 90@11-17
u can take out 65 on the 19th | 65@11-19
run my card for 40 friday | 40@11-13
i got 20 bucks rn | 20@*11-10
forty five on monday the sixteenth | 45@11-16
two hundred on the fifteenth | 200@11-15 | voice
pay to hundred on friday | 200@11-13 | voice
one hundred fifty dollars next monday | 150@11-16
a buck fifty | *$1.5 | amount
five hundred twenty seven dollars and eighteen cents | $527.18
1 thousand | $1000
1000 dollars on 1/15 | 1000@01-15
$1,000 jan 15 | 1000@01-15
twenty twenty seven | - | date
in the morning | *-
asap | *-
soon | -
idk | -
whenever i can | -
two hundred twenty five and fifty cents | $225.5 | amount
$12.50 | $12.5
$3.5k | $3500
.50 | $0.5 | amount
four hundred | $400 | amount
$.99 | $0.99
i owe 2,340 right? | $2340
wire 2340.17 by 12/15 | 2340.17@12-15
12/15 or 12/16 | ?12-15
after the holidays | *-
after the 20th | *11-20~11-21
before the 20th | *11-19~11-20
no later than nov 19 | 11-19
as early as thursday | *11-12
every 2 weeks starting friday | *11-13
starting dec 1, 50 a week | 50@12-01
the week of the 16th | *11-16~11-22
the week after next | *11-23~11-29
in 2 fridays | *11-20
two fridays from now | 11-20
three weeks from monday | 12-07
a month from the 15th | 12-15
end of business friday | 11-13
cob monday | 11-16
eod | 11-10
first thing monday | 11-16
first thing tomorrow | 11-11
by midnight | 11-10
same day next month | 12-10
this time next week | 11-17
this time tomorrow | 11-11
christmas week | *12-19~12-27
half a month | *-
no later than 5 p.m. on Dec 3rd | 12-03 t1020
by close of business on the 14th | 11-14
in the next 10 days | *11-20
within the next two weeks | *11-24
over the next few days | ?
the first half of december | *12-01~12-16
nov 15-20 | 11-15..11-20
15-20 november | 11-15..11-20
from dec 3 until dec 9 | 12-03..12-09
between dec 3rd and 9th | 12-03..12-09
11/15 - 11/20 | 11-15..11-20
january 5th two thousand twenty seven | 01-05
january fifth twenty twenty seven | 01-05
first business day of december | 12-01
last working day of the month | 11-30
three working days from now | 11-13
the 2nd friday of next month | 12-11
in a month and a half | *12-24~12-26
in half a year | *05-08~05-12
after 3 weeks | 12-01
one month later | 12-10
every other friday | *11-13
the night of the 13th | 11-13
the 15th at the latest | 11-15
the 15th of this month | 11-15
15th of dec | 12-15
on the twelfth of december | 12-12
december twelfth | 12-12
dec the 12 | 12-12
12th dec 2026 | 12-12
the sixteenth, that's monday | 11-16
monday, that's the sixteenth | 11-16
i'm good for monday the 16th | 11-16
monday 11/16 for sure | 11-16
thxgiving week i can | *11-22~11-29
can we say the 18th? | 11-18
lets do the 21st then | 11-21
put me down for the 24th | 11-24
mark me for next thurs | ?11-19
i'll have the money wed | 11-11
itll be friday before i have it | 11-13
wont be til friday | 11-13
it wont be until monday | 11-16
i wont get to it before saturday | *11-14
not today, tomorrow | 11-11
today no tomorrow yes | 11-11
nah the 19th | 11-19
no, the 19th | 11-19
no i said the 19th | 11-19
its not the 15th its the 16th | 11-16
friday? no. saturday? yes | 11-14
forget friday, sunday instead | 11-15
scratch that, the 30th | 11-30
thursday. wait, friday | 11-13
let me do the 12th... actually the 13th | 11-13
can't make friday anymore, can i do the following wednesday | *11-18
rather than the 1st id like the 5th | 12-05
i was supposed to pay the 5th but ill pay the 12th | 11-12
my payment was due on the 1st, can i pay the 14th | 11-14
i get my check every other thursday so this thursday | 11-12
my husband gets paid on the 25th | *11-25
i started a new job on monday, first check is on the 27th | p11-09 *11-27
after work on friday | 11-13
friday after 5 | 11-13
friday after 5pm | 11-13 t1020
between 3 and 5 on friday | 11-13
tomorrow 3ish | 11-11
tomorrow between 2 and 4 | 11-11
at noon on the 13th | 11-13 t720
2 pm wed | 11-11 t840
wed @ 2 | 11-11
in an hour | *11-10
in 20 mins | *11-10
in 36 hours | 11-11
i paid in full on oct 30th | $all p10-30
you guys took it out on the 5th | p11-05
i sent 200 on the 4th | $200 p11-04
sent $75 last thursday | $75 p11-05
paid 50 yesterday ill pay 50 more friday | 50@11-13 p11-09
i already paid this month | *-
i paid the 3rd | p11-03
last month i paid late | *-
since october 3rd i've been out of work | *-
$100 fri $100 next fri | 100@11-13 100@11-20
100 on the 13th, 150 on the 27th and 200 on dec 11 | 100@11-13 150@11-27 200@12-11
first 100 on the 13th then 100 on the 27th | 100@11-13 100@11-27
i can give u 80 tmrw n 70 fri | 80@11-11 70@11-13
60 tomorrow, other 60 on monday | 60@11-11 60@11-16
a hundred this friday and a hundred next month on the 4th | 100@11-13 100@12-04
eighty on the thirteenth and the rest on the thirtieth | 80@11-13 rest@11-30
five hundred on december first | 500@12-01
three hundred and twenty dollars on the fifth of december | 320@12-05
fifty a week | $50
50/week starting 11/20 | 50@11-20
200 per month | $200
$25 every payday | $25 *-
1,200 | $1200 | amount
1.200 | $?1.2 | amount
12k | $12000 | amount
$1k | $1000
one thousand two hundred and thirty four dollars and fifty six cents | $1234.56
nineteen ninety nine | $?1999 | amount
ninety nine cents | $0.99
a couple hundred | $?200 | amount
few hundred bucks | $?300
a grand | $1000 | amount
half a grand | $500 | amount
hundred fifty | $150 | amount
hundred bucks | $100
a hundo | $100 | amount
two fifty | $?250 | amount
2 50 | *$250 | amount
seventy five even | $75 | amount
around a hundred or so | $100 | amount
maybe 75 or 80 | $?75 | amount
75 tops | $75 | amount
i can only swing 45 | $45
best i can do is 90 | $90
all i have is 35 | $35
all i got is 35 bucks | $35
could scrape together 110 by friday | 110@11-13
would you take 400 to settle | $400
knock it down to 60 | $60
40 percent | $40%
three quarters of it | $75%
double payment next month | *-
two payments of 75 | $75
3 payments of $50 | $50
split it in half | -
i owe 300 but can only do 100 | $100
not 500 i said 50 | $50 | amount
15 dollars not 50 | $15
is it 89.99 | $89.99
give me a call | -
give me a break | -
give me a minute | *-
i need a loan | -
i need 3 more people to sign | -
the two of us | -
the one i sent | -
the four of them moved out | -
this is my third time asking | -
in the first place i never signed | -
second thought no | -
my check engine light is on | -
can you check my account | -
i pay my bills | -
more time please | -
need more time | -
i have no way to pay | -
may i ask who this is | -
i may be able to | -
sun is out lol | -
i sat on hold for 40 minutes | -
march my butt down there | -
i'm on disability | -
its a 12 month loan right | -
is the apr 29.99% | -
my score dropped 40 points | -
i got 3 kids to feed | -
im 5 months pregnant | -
she's 7 years old | -
she turned 18 | -
i'm in room 204 at the hospital | -
flight 1215 | -
i'm on route 66 | -
i work at 7 eleven | -
open 24/7? | -
my pin is 4412 | -
code 883120 | -
its 555-0182 | -
ssn ends 6789 | -
case number 2026-1120 | -
check # 1043 | -
half of my hours got cut | -
half the time nobody answers | -
the rest of the family | -
all i want is peace | -
all of you keep calling | -
it's all good | -
minimum wage job | -
rest assured | -
rest in peace | -
you call 10 times a day | -
i called twice today | *-
i've been a customer for 10 years | -
i lost 500 at the casino | -
what time do you close today | *-
what day is it due | -
when is it due | -
is today a holiday | *-
are you open saturday | *-
no thanks | -
not now | -
right now i cant | -
now what | -
now you listen | -
ok later | -
in a bit | -
end of discussion | -
end of story | -
early bird | -
good morning | -
good night | -
have a good weekend | *-
happy thanksgiving | *-
merry christmas | *-
happy friday | *-
you too | -
twenty twenty vision | -
one on one | -
fifty fifty chance | -
nine to five | -
i'm 100% sure | *-
100 percent | *$100%
i give up | -
i give you my word | -
pay you when i can | -
i'll pay you back | -
two is better than one | -
one more thing | -
a couple of questions | -
few people know | -
several reasons | -
apt 5, 1200 elm st, 60614 | -
my new email is joe1990@mail.com | -
born in 1984 | *-
04/12/1984 | *-
my dob is april 12 1984 | *-
transfer 75 by close of business thursday | 75@11-12
could you set up 60 on the 1st of every month | 60@12-01
please take 45.67 from checking on tuesday the 17th | 45.67@11-17
send me a link i'll do 30 now | 30@11-10
id like to pay 50 today and 50 on the twenty fourth | 50@11-10 50@11-24
take 20 off the card ending 4412 tomorrow | 20@11-11
monday november sixteenth at nine a m | 11-16 t540
five thirty pm on the twelfth | 11-12 t1050
i'll be paying one hundred and forty dollars on november the twentieth | 140@11-20
um maybe like the uh twentieth | 11-20
yeah so friday the twentieth i guess | 11-20
i'll settle up on the last friday in november | 11-27
third monday of january | 01-18
the monday before christmas | 12-21
two days after thanksgiving | 11-28
three days before xmas | 12-22
a fortnight from today | 11-24
five days from tomorrow | 11-16
ten days after the 15th | 11-25
week commencing 23 november | *11-23~11-29
the weekend after next | *11-21~11-29
next weekend | 11-21..11-22
later this week | *11-10~11-15
later this month | *11-10~11-30
before the end of the year | 12-31
at the start of next month | *12-01~12-10
during the first week of january | *01-01~01-08
q1 | *-
march 2027 | *03-01~03-31
the 12/15 payment | *12-15
due 11/20? | *11-20
by friday the latest | 11-13
by the end of business tomorrow | 11-11
by tmrw nite latest | 11-11
sat or sun | ?11-14
either the 12th or the 13th | ?11-12
wed thurs at the latest | *11-11~11-12
like the 20 something | *-
the 32nd | -
feb 30 | *-
on the 29th of february | *-
13/13 | -
0 dollars | $0
-50 | - | amount
$1,00 | $?100
10,00 dollars | $?10
$ 1 500 | $?1500
one hundred | $100 | amount
a hundred twenty | $120 | amount
one-fifty | $?150 | amount
three-hundred dollars | $300
fiftyfive | *- | amount
55$ on friday ok? | 55@11-13
friday 55$ ok? | 55@11-13
55 now? | 55@11-10
55 dollars a month starting in december | $55 *12-01~12-31
2x 50 | *$50 | amount
50 x 2 | *$50 | amount
50+50 | *$50 | amount
$50-$75 | $?50
fifty to seventy five dollars | $?50
less than 100 dollars | $100
i cant pay 300 but i can pay 100 on fri and 100 on the 27th | 100@11-13 100@11-27
not the full 300 just 100 today | 100@11-10
100 not 300 | $100 | amount
I'll go back on the 27th | 11-27
I'll be back on the 3rd of next month | 12-03
the 3rd of next month works | 12-03
on the 15th of next month I can settle | 12-15
Let's meet on Wed, Nov 18 | 11-18
Wed 18th Nov | 11-18
Thursday, November 19th | 11-19
Thurs the 19th | 11-19
Thu 19 Nov 2026 | 11-19
2026/11/24 | 11-24
2026.11.24 | 11-24
24.11.2026 | 11-24
24-Nov-2026 | 11-24
Nov-24-2026 | 11-24
Nov/24 | 11-24
24/Nov | 11-24
11-24-26 | 11-24
11.24.2026 | 11-24
2026-11-24T15:30:00 | 11-24
2026-11-24 15:30 | 11-24
2026-11-24T15:30:00Z | 11-24
2026-11-24 at 3pm | 11-24
on November twenty-fourth, 2026 | 11-24
the twenty-fourth of this month | 11-24
the 24th day of November | 11-24
Tues Dec 8th at noon | 12-08
Friday, 20 November, 5 pm | 11-20
a week from tomorrow | 11-18
two weeks from tomorrow | 11-25
a week from this Friday | 11-20
two weeks from Monday | 11-30
a fortnight from now | 11-24
in a fortnight | 11-24
within 10 days | 11-20
10 days from now | 11-20
in 10 days' time | 11-20
3 business days from now | 11-13
in five working days | 11-17
in a couple of weeks | *11-24
a month from now | 12-10
one month from today | 12-10
in 6 weeks | 12-22
six weeks from now | 12-22
in 48 hours | 11-12
in the next 48 hours | 11-12
within 24 hrs | 11-11
in 72 hours | 11-13
the day after tomorrow | 11-12
day after tmrw | 11-12
tomorrow night | 11-11
2morrow | 11-11
tmr morning | 11-11
this evening | 11-10
by end of day | 11-10
by EOD tomorrow | 11-11
by close of business Friday | 11-13
COB Thursday | 11-12
EOM | *11-30
by the end of next month | *12-21~12-31
by the end of the year | *12-21~12-31
by year end | *12-21~12-31
the last day of the month | 11-30
the last day of November | 11-30
last Friday of the month | 11-27
the last Friday in November | 11-27
the first Monday of December | 12-07
first Monday in Dec | 12-07
second Tuesday of next month | 12-08
the third Thursday of January | 01-21
the 1st of the month | 12-01
first of next month | 12-01
the first week of December | *12-01~12-07
mid December | *12-10~12-20
middle of next month | *12-10~12-20
early December | *12-01~12-10
late November | *11-20~11-30
the beginning of January | *01-01~01-10
the week of November 23 | 11-23..11-29
week starting Nov 23rd | 11-23..11-29
between Nov 15 and Nov 20 | *11-15~11-20
from 15 to 20 November | *11-15~11-20
15-20 Nov | *11-15~11-20
Nov 15-20 | *11-15~11-20
Nov 15th through the 20th | *11-15~11-20
15th thru 20th | *11-15~11-20
Mon-Wed | *11-16~11-18
Monday to Wednesday next week | *11-16~11-18
Monday through Wednesday | *11-16~11-18
Thanksgiving | 11-26
the day after Thanksgiving | 11-27
by Black Friday | 11-27
before Christmas | *11-10~12-25
on Christmas Eve | 12-24
on Boxing Day | 12-26
New Year's Eve | 12-31
New Year's Day | 01-01
after New Year | *01-01~01-05
on MLK day | 01-18
Valentine's day | 02-14
three days after Christmas | 12-28
two days before Thanksgiving | 11-24
the Monday after Thanksgiving | 11-30
this Friday | 11-13
this coming Friday | 11-13
the coming Monday | 11-16
Friday this week | 11-13
Friday of next week | 11-20
next week Friday | 11-20
Friday next week | 11-20
Friday week | 11-20
on Fri | 11-13
fri or sat | ?11-13
not Friday, Saturday | 11-14
can't do friday, make it monday | 11-16
cant on the 15th but the 18th is fine | 11-18
I said the 12th but I meant the 21st | 11-21
instead of Thursday let's say Sunday | 11-15
I paid on the 3rd | p11-03
I sent it last Friday | p11-06
I already paid yesterday | p11-09
I could not transfer on Thursday | -
I couldn't pay last week but will this Friday | *-
I wasn't able to pay on Monday | -
This may or may not be right | -
May I pay a bit less | -
March is what the band did, no | -
see you in a second | -
I have 3 kids | -
my second job starts soon | -
the ratio is 4:3 | -
call me at 555-123-4567 | -
my account ends in 1125 | -
I owe you one | -
sunny days ahead | -
it sat there for ages | -
I might mar it | -
he won 3-2 | -
$94,000 | $94000
US$ 250 | $250
USD 250 | $250
250 USD | $250
250usd | $250
$ 2.75 | $2.75
twenty bucks | $20
20 quid | $20GBP
£20 | $20GBP
€49.99 | $49.99EUR
49,99 € | $?49.99EUR
forty nine dollars and ninety nine cents | $49.99
$49 and 99 cents | $49.99
a hundred and fifty dollars | $150
one fifty dollars | *$150
two grand | $2000
2.5k | $2500
$1.5k | $1500
1,250.00 dollars | $1250
twelve hundred fifty dollars | $1250
three thousand two hundred dollars | $3200
fifty cents | $0.5
75¢ | $0.75
a dollar and a half | $1.5
two and a half thousand dollars | $2500
half a million dollars | $500000
$3 million | $3000000
100 euros | $100EUR
a hundred pounds | $100GBP
500 pesos | $500MXN
200 yuan | $200CNY
C$ 80 | $80CAD
80 Canadian dollars | $80CAD
can you move my payment to the 19th please | 11-19
I get paid on the 15th so I'll pay on the 16th | 11-16
gonna need till the 20th | *11-20
give me until Friday | 11-13
I need until next month | *12-01~12-31
I can pay before the 20th | *11-10~11-20
no later than the 18th | *11-18
I'll have it by the weekend | *11-12~11-15
after the weekend | *11-16
any day after the 15th works | *11-15~11-16
probably around the 25th | 11-25
either the 20th or the 21st | ?11-20
the 20th or so | *11-20
the 28th at the latest | 11-28
payment will go out on 11/20/26 | 11-20
scheduled it for 11/20 at 9:30am | 11-20 t570
bank says it'll clear on Thurs Nov 19 | 11-19
my direct deposit hits Wed the 18th | *11-18
set it up for Monday the 16th | 11-16
Monday the 17th | *11-16~11-17
i said Friday not Thursday | 11-13
it's not going to be Friday, more like Tuesday | *11-17
wont have it friday | -
i don't have money until the 30th | *11-30
nothing until December | *12-01~12-31
I don't get my check till the 1st | *12-01
not this Friday but next Friday | *11-20
next Friday not this Friday | *11-20
next Friday, the 20th | 11-20
I'll call you back on Monday | 11-16
let me call you tomorrow at 3:30 pm | 11-11 t930
can we do it in 2 wks | 11-24
2 wks from now | 11-24
in a wk | 11-17
next wk | 11-16..11-22
end of next wk | *11-20~11-22
mon or tues next wk | *11-16~11-17
middle of next week | *11-17~11-19
by the end of this week | *11-13~11-15
the start of next month | *12-01~12-10
first thing Monday morning | 11-16
two Fridays from now | 11-20
the Friday after next | *11-20~11-27
every other Friday | *11-13~11-20
in three Mondays | *11-30
on my birthday, December 12 | 12-12
on Dec. the 12th | 12-12
twelfth of December | 12-12
the twelfth of next month | 12-12
by the tenth of December at the latest | 12-10
Sunday 6th December | 12-06
Sunday, the 6th of December 2026 | 12-06
Dec 6, 2026 | 12-06
6 dec 2026 | 12-06
6-Dec | 12-06
12/06/2026 | 12-06
Jan 2 2027 | 01-02
2nd of Jan '27 | 01-02
January 2nd, 2027 | 01-02
2027-01-02 | 01-02
1/2/27 | 01-02
1/2/2027 8:00 AM | 01-02 t480
3 weeks from Tuesday | *12-01~12-08
four days from now | 11-14
4 days later | 11-14
a few days from now | *11-13
in a few weeks | *12-01
couple weeks from now | *11-24
in about ten days | 11-20
in roughly 3 weeks | 12-01
in exactly 30 days | 12-10
30 days from today | 12-10
ninety days from now | 02-08
in half a month | *11-24~11-26
in one and a half months | *12-25
in a week and a half | *11-20~11-21
in two and a half weeks | *11-27~11-28
in 30 min | 11-10
in half an hour | 11-10
in 3 hours | 11-10
at 5pm today | 11-10 t1020
tonight at 9:15 | 11-10
noon tomorrow | 11-11
tomorrow noon | 11-11
this afternoon at 4 | 11-10
Saturday morning around 10 | 11-14
8am on Friday | 11-13 t480
Friday @ 8 | 11-13
at midnight on the 15th | 11-15
next pay period | *-
when my tax refund comes | -
as soon as i can | -
someday | -
at some point | -
in due time | -
ASAP | -
every month | -
monthly | -
once a week | -
all day long | -
long time no see | -
I work nights | -
I've been sick for 3 weeks | -
I lost my job two months ago | *-
my wife died last month | *-
it's been a year | -
I am 45 years old | -
my daughter is 6 months old | -
he's the second person to call | -
third time you text me | -
first of all who are you | -
I have two jobs | -
apartment 12 | -
9-5 job | -
it was 50/50 | *-
item no. 20-11 | -
100% sure | -
page 12 of 30 | -
2 out of 3 | -
in March of last year I paid | *-
paid it in full on October 30th | $all p10-30
paid $200 on the 5th | $200 p11-05
I sent 150 yesterday | $150 p11-09
sent you guys the money on halloween | *-
made the payment on 11/02 | p11-02
I made a payment two days ago | p11-08
can do 150 on friday and 150 the friday after | 150@11-13 150@11-20
half now half on the 25th | *- $half $half
300 on the 1st and the remaining on the 15th | 300@12-01 rest@12-15
200 Friday, 200 the following Friday | 200@11-13 200@*11-20
75 a week | $75
I can pay $75/week | $75
$60 every two weeks | $60
$100 biweekly starting the 20th | 100@11-20
four payments of 50 | $50
3 payments of $125 | $125
at least $50 | $50
$100 to $150 | $?100
like 80 bucks | $80
about a hundred | *$100
80ish | *-
seventy five | *-
forty dollars | $40
a hundred twenty five | $125
one hundred and twenty-five dollars | $125
five hundo | $500
5 hundred | $500
1.2k | $1200
$1,200 | $1200
1200.50 | $1200.5
$1200.50 | $1200.5
$1.200,50 | $1200.5
$ 1,200.00 USD | $1200
12,50 | $?12.5
twelve dollars fifty | $12.5
twelve dollars and fifty cents | $12.5
a quarter of it | $quarter
one third of what I owe | $third
two thirds of the balance | $two_thirds
30 percent | $30%
thirty percent of it | $30%
the full amount | $all
everything I owe | $all
just the minimum | $minimum
€ 1.200,50 | $1200.5EUR
1 200 € | $?1200EUR
₹500 | $500INR
500 rupees | $500INR
5 lakh rupees | $500000INR
10000 yen | $10000JPY
CHF 20 | $20CHF
20 swiss francs | $20CHF
A$50 | $50AUD
50 AUD | $50AUD
50 aussie dollars | $50AUD
MX$ 300 | $300MXN
300 Mexican pesos | $300MXN
HK$900 | $900HKD
two thousand kroner | *-
I'll be back on Nov 29 | 11-29
Will Sat 28 Nov do | 11-28
it's due 11/30, I'll do 11/28 | *11-28
let's plan on Tuesday the twenty-fourth | 11-24
the 24th is when I can | 11-24
I'd rather do the 24th | 11-24
24th please thx | 11-24
How about the last day of this month | 11-30
the second week of December | *12-07~12-13
the third week in January | *01-11~01-24
the last week of November | *11-23~11-30
last weekend of the month | 11-28..11-29
the first weekend of December | 12-05..12-06
the first business day of next month | 12-01
first working day of December | 12-01
last business day of November | 11-30
the next business day | 11-11
next working day | 11-11
two business days after Friday | 11-17
a day after Thanksgiving | 11-27
the weekend after Thanksgiving | *11-28~11-29
Friday before Christmas | *12-18
the Friday after Christmas | *01-01
the week after Thanksgiving | *11-30~12-06
the week before Christmas | *12-14~12-24
Christmas week | *12-21~12-27
around Christmas | *12-25
between Christmas and New Year | *12-25~01-01
by Xmas | 12-25
Labor Day | 09-06
fourth of July | 07-04
Cinco de Mayo | 05-05
Easter Sunday | 03-28
Veterans Day | 11-11
Super Bowl Sunday | *02-07~02-14
a week from Thanksgiving | 12-03
10 days before Christmas | 12-15
two weeks after the 20th | 12-04
the day after the 15th | 11-16
the day before the 15th | 11-14
3 days after Friday | 11-16
a couple days after the first | *12-03
six months from now | 05-10
in 2 months time | 01-10
two months from today | 01-10
a quarter from now | *02-10
by end of Q4 | *-
end of the quarter | *12-01~12-31
in the new year | *01-01
early in the new year | *01-01~01-31
this time next month | 12-10
same time tomorrow | 11-11
tomorrow week | 11-18
Monday week | 11-23
the Monday after next | *11-23
Thursday of the following week | 11-19
the following Monday | 11-16
on the coming Sunday | 11-15
this upcoming Wednesday | 11-11
by Wednesday at the latest | 11-11
before Saturday | *11-10~11-14
on or before the 18th | *11-10~11-18
on or after the 18th | *11-18~11-19
from the 18th onwards | *11-18
starting the 18th | 11-18
starting Monday | 11-16
as of December 1 | 12-01
effective 12/1 | 12-01
dated November 23, 2026 | 11-23
post-dated check for 11/23 | 11-23
a check dated the 23rd | 11-23
due 11/23 | 11-23
Pay by: 2026-11-23 | 11-23
"2026-11-23T09:00:00-05:00" | 11-23
20261123 | *-
Mon, 23 Nov 2026 09:00:00 GMT | 11-23
Mon 23/11 | 11-23
Mon 11/23 | 11-23
23rd Nov | 11-23
23 of november | 11-23
nov twenty third | 11-23
november twentythird | 11-23
the twenty-third | 11-23
twenty third works | 11-23
twentythird | 11-23
frday | 11-13
wensday | 11-11
tuseday next week | 11-17
tomorow morning | 11-11
tmmrw | 11-11
tom | *-
nxt friday | *11-20
nxt wk | 11-16..11-22
2day | 11-10
til fri | 11-13
mayb sat | 11-14
thx will pay mon | 11-16
i will pay fri morning | 11-13
sun night | 11-15
from Thursday to Saturday | *11-12~11-14
Thursday or Friday of next week | *11-19~11-20
between now and Friday | *11-10~11-13
anytime before the end of the month | *11-10~11-30
anywhere from the 18th to the 22nd | *11-18~11-22
18th-22nd | *11-18~11-22
18-22 | *-
Nov 28 - Dec 2 | *11-28~12-02
Nov 28 to December 2 | *11-28~12-02
28 Nov till 2 Dec | *11-28~12-02
from 11/28 to 12/2 | *11-28~12-02
11/28-12/02 | *11-28~12-02
between 20th and 25th November | *11-20~11-25
in the last week of the year | *12-25~12-31
in the coming days | *11-10~11-17
in the next few days | *11-13
over the next two weeks | *11-24
within the next month | *12-01~12-31
within a week | 11-17
within a fortnight | 11-24
no more than 10 days | *-
less than a week | *-
in under a week | *11-10~11-17
I can't make it on the 20th, what about the 27th? | 11-27
Not the 20th. The 27th. | 11-27
Scratch Friday, Monday instead | 11-16
Forget what I said about Friday, I'll pay Wednesday | 11-11
Friday is no good but Saturday works | 11-14
Friday won't work | -
I can't commit to the 15th | -
don't charge me on the 15th | -
please don't take it out on Friday | -
I never said Friday | -
not before Friday | *11-13~11-14
it can't be earlier than the 20th | *11-20
unfortunately the 15th isn't possible | -
change it from the 15th to the 22nd | 11-22
push it back a week | *-
push my due date to December 5 | 12-05
two more weeks please | 11-24
one more week | 11-17
I missed the payment on the 1st | *-
sorry I was late last month | *-
the payment bounced on November 2nd | p11-02
last payment was 10/15 | p10-15
I've been paying since March | *-
born 03/14/1985 | *-
dob 3-14-85 | *-
my SSN ends 1234 | -
my zip is 90210 | -
flight AA 1120 | -
order #11-20-33 | -
1/2 of it | $half
3/4 done | *-
score was 21-14 | -
call between 9 and 5 | *-
at 10 | *-
he is 30 | -
one second | *-
the sun is out | -
wed like to settle | -
i sat down with my wife | -
marching on | -
you may call | -
10-4 | -
no way | -
not today | -
USD250.00 | $250
$250.- | $250
250 dollars and 75 cents | $250.75
two hundred fifty dollars and seventy five cents | $250.75
two-fifty bucks | *$250
eleven hundred | $1100
$1,000,000 | $1000000
1 million dollars | $1000000
1.5 million dollars | $1500000
one point five million dollars | $1500000
three quarters of a million dollars | *$750000
a quarter million dollars | *$250000
a few hundred bucks | *$300
a couple hundred dollars | *$200
a couple grand | *$2000
ten grand | $10000
10 K | $10000
10k dollars | $10000
five and a half grand | $5500
2 1/2 thousand dollars | *$2500
a nickel | *-
ten cents | $0.1
three bucks | $3
5 bucks and 20 cents | $5.2
$.50 | $0.5
.99 dollars | $0.99
$5.5 | $5.5
$0.05 | $0.05
100 canadian dollars | $100CAD
cad 100 | $100CAD
eur 100 | $100EUR
one hundred euro | $100EUR
€100.50 | $100.5EUR
100 EUROS | $100EUR
rs. 500 | $500INR
500 pesos mexicanos | $500MXN
200 renminbi | $200CNY
200 RMB | $200CNY
SGD 40 | $40SGD
40 singapore dollars | $40SGD
70 hong kong dollars | $70HKD
70 new zealand dollars | $70NZD
15 pounds sterling | $15GBP
15 british pounds | $15GBP
50p | *-
Could you schedule it for Friday, December 4th? | 12-04
I was thinking the 19th maybe | 11-19
Will you take it on the 2nd of January | 01-02
the earliest I can is the 25th | 11-25
not until the 25th | *11-25
sometime between Wednesday and Saturday | *11-11~11-14
two days from today | 11-12
week after this one | *11-16~11-22
the day before Thanksgiving | 11-25
Thanksgiving weekend | *11-26~11-29
on Dec 15 or sooner | *11-10~12-15
within 3 business days | 11-13
next Tuesday the 17th | 11-17
Thursday Nov. 12, 2026 at 2:00 p.m. | 11-12 t840
12 Nov 2026 14:00 | 11-12
11-12-2026 | 11-12
2026-11-12 | 11-12
from tomorrow till Sunday | *11-11~11-15
the 13th through the 16th of November | *11-13~11-16
in three weeks | 12-01
three weeks from Friday | 12-04
in 21 days | 12-01
about 5 days from now | 11-15
next payday | payday
the second Friday in December | 12-11
last Thursday in November | 11-26
month end | *11-21~11-30
by the close of the month | *11-21~11-30
end of November | *11-21~11-30
first half of December | *12-01~12-15
second half of November | *11-16~11-30
before the year is out | *-
after Christmas | *12-25~12-26
three days before the end of the month | *11-27
Sept 5 | 09-05
5 Sept 2027 | 09-05
Febuary 3rd | 02-03
decembr 3 | 12-03
jan the third | 01-03
the fifth of february | 02-05
Fri the 13th | 11-13
Sat 11/14 | 11-14
Sunday evening | 11-15
Weds afternoon | 11-11
at the end of next week | *11-19~11-22
over Christmas | *12-24~12-26
my bad meant to say Thursday | 11-12
i told you Friday but it has to be Monday now | 11-16
i'm short this week but next week im good | *11-16~11-22
I didn't pay on Friday because I was sick | *-
the bank rejected it on Thursday | *-
I got laid off on the 2nd | *-
it's been three days | -
every single day you call me | -
I only work weekends | -
my second payment | -
may I ask who this is | -
I march in the band | -
section 8 housing | -
2 kids and a dog | -
I can give you $45.50 tomorrow | $45.5 11-11
put me down for 60 bucks on the 20th | $60 11-20
take 1/3 now | *-
$85 on 11/20 and $85 on 12/4 | 85@11-20 85@12-04
I'll do one hundred fifteen dollars | $115
three hundred and fifty two dollars and ten cents | $352.1
$2,345.67 | $2345.67
2345.67 dollars | $2345.67
a hundred and five bucks | $105
nine ninety nine | *-
1.5 grand | $1500
sixty-five hundred dollars | $6500
£1,200 | $1200GBP
€75 | $75EUR
75 euros and 50 cents | $75.5EUR
my rent is due the 1st so can we say the 5th | 12-05
let's meet in 3 weeks | 12-01
the day after next Tuesday | *11-18
Saturday the 5th of June 2027 | 2027-06-05
on the last Friday of next month | 12-25
due 5/12/27 | 2027-05-12
a fortnight from Monday | 11-30
I have an appointment three days after Christmas | 12-28
Remind me a week on Thursday | 11-19
her flight lands on the evening of the 19th | 11-19
the report is due Monday week | 11-23
wake me at 6:30 the day after tomorrow | 11-12
the twelfth of December twenty twenty-six | 12-12
Sept. 9th, 2027 | 2027-09-09
the lease ends on 2027.03.04 | 03-04
25-Dec-2026 | 12-25
half a year from today | 05-10
ten weekdays from now | *11-24~11-25
the first Monday in December | 12-07
the second to last Friday in November | 11-20
the 3rd Thursday of January 2027 | 01-21
Thanksgiving eve | 11-25
who is coming to the New Year's Eve party? | 12-31
I'll see you on Valentine's day | 02-14
St Patrick's Day | 03-17
Mother's Day brunch | 05-09
offices are closed MLK day | 01-18
labor day 2027 | 2027-09-06
this coming Sunday at brunch | 11-15
Can you do Saturday the 21st, around noon? | 11-21
ship it by close of business Friday | 11-13
no sooner than December 3rd | 12-03
valid until Friday, 20 November | 11-20
I move out the 4th of next month | 12-04
the rent is due on the first of the year | 01-01
thirty days hence | 12-10
one week later | 11-17
Weds the 18th | 11-18
Thurs 11/19 at 5 | 11-19
on the 30th day of November | 11-30
2026-12-01T09:00 | 12-01
see you tomorrow, Wednesday, at the gym | 11-11
Fri. Dec. 4 | 12-04
Black Friday deals | 11-27
three Saturdays from now | 11-28
the last day of February | 02-28
back in 20 mins | 11-10
between the 3rd and 9th of December | *12-03~12-09
from Monday through Thursday | 11-16..11-19
the week of December 7th | 12-07..12-13
the first two weeks of December | 12-01..12-14
Dec 20-27 | 12-20..12-27
Q1 2027 | 01-01..03-31
early next month | 12-01..12-10
late January | 01-21..01-31
the second half of December | 12-16..12-31
any time in the next 10 days | *11-11~11-20
from now until Christmas | *11-10~12-25
Nov 16 - 20 | 11-16..11-20
the band will march past the store | -
I gave him a second chance | -
he came in third place | -
May the force be with you | -
April called me | -
give me a sec | -
Mark is 25 years old | -
room 1204 on floor 12 | -
flight AA 1215 is delayed | -
version 3.11.2 is out | -
it was 12 degrees outside | -
maybe the 12th of never lol | -
June said hi | -
one day we will laugh about it | -
chapter 12, verse 3 | -
two hundred and fifty bucks | $250
€1.234,56 | $1234.56EUR
I owe like 20k | $20000
five quid | $5GBP
$1.2M | $1200000
75¢ a pop | $0.75
the ticket was 3,000 yen | $3000JPY
A$40 | $40AUD
C$1,200.00 | $1200CAD
one hundred and five dollars and ten cents | $105.10
one million three hundred thousand dollars | $1300000
12 dollars fifty | $12.5
15 hundred dollars | $1500
can i pay $0 on friday | 0@11-13
Rs. 4,50,000 | $450000INR
200 Swiss francs | $200CHF
anything under $30 | $30
dinner ran us 84.20 | $84.2
gonna be able to drop 125 on thurs and nother 125 the thurs after | 125@11-12 125@11-19
cant...maybe...the 15th | *11-15
half friday + 剩下的 next month 5號 | half@11-13 rest@12-05
pushing it to the 24th bc my check got delayed | 11-24
not gonna make the 20th. 27th? | 11-27
scratch that, the 18th | 11-18
make it 200 not 250 and the 16th not the 13th | 200@11-16
I'll be back on the 27th of this month | 11-27
Are we still on for the Sunday of next week? | 11-22
the parcel comes two days after next Monday | *11-18
we fly 4 weeks from this Thursday | 12-10
Book it for Christmas 2027 | 2027-12-25
starts first of the coming month | 12-01
in 1 month and 21 days | 12-31
due 20 Feb 27 | 02-20
Sat, 21 Nov 2026 | 11-21
Thu Nov 26 11:00:09 2026 | 11-26
7:00PM January 5th, 2027 | 01-05
on Tue 12/1 | 12-01
in 3 wks | 12-01
in 2 mos | 01-10
in 2y | 2028-11-10
after 2 days | 11-12
Tuesday, 24 November please | 11-24
Let's do May twenty nine | 05-29
April twenty eighth twenty twenty seven | 04-28
it's the 2nd Saturday of December | 12-12
Aug the 3rd at 7 45 in the evening | 08-03
make it later this week | *11-11~11-15
schedule for the twenty-first at half nine | 11-21
the 4th Thursday in November | 11-26
Move my booking to a week from Saturday | 11-21
a month from tomorrow | 12-11
a year from today | 2027-11-10
the day following Thanksgiving | 11-27
the Saturday before Christmas | 12-19
a week before Christmas | 12-18
pick up: 12.12.2026 | 12-12
11-30-2026 | 11-30
30/11/2026 | 11-30
Nov 30 2026 at 9:15am EST | 11-30
noon on the 19th | 11-19
half past eight tomorrow night | 11-11
a quarter past three on Thursday | 11-12
Friday evening around 7ish | 11-13
the end of business on the 18th | 11-18
I can do any day but Friday, so Saturday | 11-14
either the 19th or 20th | ?11-19
first thing Monday | 11-16
the very last day of this year | 12-31
on New Year's | 01-01
Juneteenth | 06-19
Tax day 2027 | 2027-04-15
Presidents' Day weekend is when I travel | *-
tmw arvo | 11-11
2morrow morning | 11-11
nxt mon pls | 11-16
in ten days' time | 11-20
six weeks from yesterday | 12-21
sometime between Dec 1st and Dec 4th | *12-01~12-04
any day from the 16th thru the 19th | *11-16~11-19
16-19 November | 11-16..11-19
Nov. 28 to Dec. 2 | 11-28..12-02
the first week of January | *01-01~01-10
mid-December | 12-11..12-20
the last ten days of December | 12-22..12-31
over the next three weeks | *11-11~12-01
by the end of Q1 | *03-31
first half of next year | 01-01..06-30
next quarter | 01-01..03-31
sometime in February | 02-01..02-28
the whole of next week | 11-16..11-22
all day tomorrow | 11-11
the latter half of January | 01-16..01-31
today through Friday | *11-10~11-13
on the 25th and the 26th | 11-25 11-26
meet me on the 2nd floor | -
I finished second | -
there were 10 of us | -
my order number is 11-2345 | -
call 1-800-555-0134 | -
he's 6 ft 2 | -
2 of the 3 tires are flat | -
I'm 30 weeks pregnant | -
open 24/7 | -
that was ages ago | *-
Summer is my favourite | -
she was born in 1985 | *-
I've had this card for 5 years | -
the interest is 19.99 percent | -
once upon a time | -
a sunny morning | -
the March of Dimes | -
I sun myself daily | -
Will August be joining us? | *-
I work at Forever 21 | -
nine one one | -
half the time it doesn't work | -
fifty-nine cents | $0.59
$.75 | $0.75
€5 million | $5000000EUR
USD 1.3bn | $1300000000
five thousand three hundred rupees | $5300INR
ten thousand pounds sterling | $10000GBP
two dollars and a half | $2.5
$12k | $12000
a grand and a half | $1500
£1,000,000.00 | $1000000GBP
1.5 million euros | $1500000EUR
six figures? no, like 900 bucks | $900
thirty five fifty dollars | $*3550
seventy-five bucks flat | $75
one thousand two hundred thirty four dollars and fifty six cents | $1234.56
50 Mexican pesos | $50MXN
about $100-ish | $100
S$88.80 | $88.8SGD
700,000 won | $700000KRW
0.5 BTC | $0.5BTC
3 quid fifty | $3.5GBP
120 US dollars | $120
twenty Canadian dollars | $20CAD
my bill was four hundred and twelve dollars and nine cents | $412.09
charge me $ 45 even | $45
60 this friday, 60 the friday after that | 60@11-13 60@11-20
ill hav 80 by sat n the other 40 nxt week sat | 80@11-14 40@*11-21
gimme til the 3rd n ill do 110 | 110@12-03
can swing a hundred on payday the 15th | 100@11-15
$75 each on the 13th and 27th | *$75 11-13 11-27
i said 50 not 15 | $50
the 15th is out, 16th works tho | 11-16
by month's end | 2027-02-28 | today=2027-02-26
the 30th | 2027-03-30 | today=2027-02-26
next Friday | 2027-03-05 | today=2027-02-26
this Sunday | 2027-02-28 | today=2027-02-26
Feb 29 | 2028-02-29 | today=2027-02-26
in one month | 2027-03-26 | today=2027-02-26
Monday | 2028-01-03 | today=2027-12-30
next year | 2028-01-01..2028-12-31 | today=2027-12-30
Jan 2nd | 2028-01-02 | today=2027-12-30
the 31st | 2027-12-31 | today=2027-12-30
in three days | 2028-01-02 | today=2027-12-30
can you change my appointment from Monday the 16th to Tuesday the 24th | 11-24
my flight departs December 4 at 10:25 pm | 12-04
Remind me about the dentist in exactly two weeks | 11-24
Add lunch with Sam to my calendar for next Wednesday at noon | ?11-18
What's the weather going to be like in Boston on Saturday? | 11-14
wake me up tomorrow at quarter to six | 11-11
cancel my reservation for the 22nd, please | 11-22
Is the pool open on Christmas Day? | 12-25
I want to extend my stay until the 17th of November | 11-17
book a room for two from the 20th of Nov to the 24th | 11-20..11-24
Set the standing order to start on 1 December | 12-01
can the meeting be pushed to Thursday morning, say 9:30? | 11-12
the delivery window is 12/2 between 8 and 10 | 12-02
I'd like an appointment for Dec. 15, 2026 | 12-15
I'll come round about the 25th | 11-25
We're closed on Thursday the 26th for Thanksgiving | 11-26
pay the gas bill five days from today | 11-15
45 days after January 1st | 02-15
one week before the 30th | 11-23
two weeks prior to Christmas | 12-11
the second Tuesday of next month | 12-08
last Sunday in March | 03-28
the final day of November | 11-30
last business day of the month | 11-30
Sunday after next | 11-22
Friday fortnight | *11-27
a fortnight on Friday | *11-27
Wednesday, 2 December 2026 | 12-02
Wed 2 Dec | 12-02
2nd December '26 | 12-02
December the second | 12-02
on the nineteenth of next month | 12-19
November twentieth at ten a m | 11-20
on eleven twenty seven | *- | voice
twelve slash three | *- | voice
um probably like the uh eighteenth | 11-18 | voice
fridy or satrday | ?11-13
next payday the 27th | 11-27
no earlier than the 1st of Dec | 12-01
up until Nov 23rd | 11-23
before Sunday | 11-15
starting next Monday | 11-16
as from 1 Jan | 01-01
late next week | *11-19~11-22
by mid month | *11-11~11-20
around Easter | 03-28
the month after next | 01-01..01-31
the year after next | 2028-01-01..2028-12-31
from the 1st to the 15th of March | 03-01..03-15
from tomorrow until Saturday | *11-11~11-14
between now and the 20th | *11-10~11-20
3 to 5 December | 12-03..12-05
November 20 - December 1 | 11-20..12-01
Nov 20th through Dec 1st, 2026 | 11-20..12-01
the 5th to the 9th of January 2027 | 01-05..01-09
for the next seven days | *11-11~11-17
within the week | *11-10~11-17
for two weeks starting Monday | *11-16~11-30
the weekend of the 21st | 11-21..11-22
the next two weekends | *-
Monday or Tuesday of next week | *11-16~11-17
it's 5 past 3 | *-
I got a 3.5 GPA | -
my son turned 8 | -
our team won 4-1 | -
two can play that game | -
the 80s were great | *-
sector 7G | -
I scored 95 out of 100 | -
take the second left | -
for the first time in my life | -
the third charge on my card | -
zip code 90210 | -
my extension is 4410 | -
there's a 50/50 chance | *-
chapter one | -
not in a million years | *-
a penny for your thoughts | *$0.01
give me a minute please | -
one moment | -
what day is it? | *-
every little helps | -
I'm on cloud nine | -
march on down there | -
you may call me | -
my daughter April is sick | -
sit down | -
flat 3, 24 Mill Road | -
OT on weekends only | *-
could you lower it to 45 a month | $45
I can do sixty five | $65
$1,234,567.89 | $1234567.89
USD$ 99 | $99
EUR 1.500,00 | $1500EUR
1 250,50 € | $*1250.5EUR
2 million yen | $2000000JPY
fifty quid | $50GBP
£3.5k | $3500GBP
a hundred grand | $100000
three and a half grand | $3500
one fifty a month | $*150
ten bucks and change | $10
12 pounds 99 | $12.99GBP
5 hundred dollars | $500
$ 5 hundred | $500
two thousand and five dollars | $2005
a quarter million bucks | $250000
zero dollars | $0
one cent | $0.01
a couple of dollars | $*2
forty-two hundred dollars | $4200
30 percent of the balance | $30%
two thirds of what I owe | $two_thirds
about half | $half
150 on the 20th and whatever's left on the 27th | 150@11-20 rest@11-27
send u 40 2day, 40 nxt fri | 40@11-10 40@?11-20
let me do 30 now 30 on the 25th and 40 on dec 5 | 30@11-10 30@11-25 40@12-05
i can pay half today and half in 2 weeks | half@11-10 half@11-24
the 18th wont work for me but the 21st will | 11-21
i know i said the 15th but its gotta be the 20th | 11-20
dont take it out on friday, do it monday instead | 11-16
the first of April next year | 2027-04-01
Friday of this week | 11-13
a day and a half from now | *11-11~11-12
in a year's time | 2027-11-10
in a fortnight's time | 11-24
the Tuesday of Thanksgiving week | 11-24
two days before next Friday | *11-11~11-18
Tuesday after next | *11-17~11-24
the day before New Year's Eve | 12-30
ten to five tomorrow | 11-11
this evening at 8:15 | 11-10
later tonight | 11-10
at 6 in the morning tomorrow | 11-11
tomorrow between 3 and 5pm | 11-11
from 9 to 11 on Friday | 11-13
Friday 13 Nov 8am-11am | 11-13
on the morning of December 9th | 12-09
Saturday night | 11-14
the night of the 14th | 11-14
December 24th at midnight | 12-24
23:59 on 30/11/2026 | 11-30
2026-11-18 14:00 | 11-18
2026/11/18 | 11-18
18-11-2026 | 11-18
18.11.26 | 11-18
Nov 18, '26 | 11-18
November 18 of this year | 11-18
18th of November this year | 11-18
May 5th of next year | 2027-05-05
Jan. 6 next year | 01-06
the sixth day of January | 01-06
Jan the sixth | 01-06
6-Jan | 01-06
6Jan2027 | 01-06
06 January, 2027 | 01-06
January 2027, on the 6th | 01-06
Sunday the twenty-second of November | 11-22
Mon. Nov. 16th | 11-16
monday 16 november | 11-16
16 november monday | 11-16
meet you Sunday 22nd at 5 | 11-22
next month on the 3rd | 12-03
the 3rd, next month | 12-03
on the third next month | 12-03
ship on the next business day | 11-11
two business days from now | 11-12
after three working days | *11-13
90 minutes from now | 11-10
five weeks from today | 12-15
5 weeks from Saturday | 12-19
three months from now | 02-10
six months hence | 05-10
in a decade | 2036-11-10
four days from Monday | 11-20
3 days after Thanksgiving | 11-29
2 weeks after the 1st of December | 12-15
start of next year | *01-01~02-28
the end of 2027 | *2027-11-01~2027-12-31
early 2027 | *01-01~02-28
Jan-Mar | *01-01~03-31
from Jan to March | *01-01~03-31
2027-01 | 01-01..01-31
01/2027 | 01-01..01-31
January '27 | 01-01..01-31
the second week of January | *01-08~01-17
last week of the year | *12-28~12-31
between Monday and Wednesday next week | *11-16~11-18
Monday to Wednesday | *11-16~11-18
6-7 Dec | 12-06..12-07
November 15th-18th | 11-15..11-18
Dec. 24-26, 2026 | 12-24..12-26
for 3 days from Dec 1st | *12-01~12-04
till the end of the year | *11-10~12-31
this year | *11-10~12-31
rest of the month | *11-10~11-30
the remainder of this week | *11-10~11-15
the coming weekend | 11-14..11-15
in the coming weeks | *-
the 12th through the 14th | 11-12..11-14
12th-14th Nov | 11-12..11-14
Tuesday-Thursday | *-
from the 23rd on | 11-23
next Monday to Friday | *11-16~11-20
my lucky number is 7 | -
1 in 3 people | -
he is a 10 | -
Table for 6 please | -
I need 3 seats | -
model T-1000 | -
the meeting lasted 2 hours | *-
a 30 year fixed mortgage | *-
since forever | -
the second Monday blues never end | *-
I'll second that | -
quarter past | *-
there are 12 months in a year | *-
the day job | -
day by day | -
who won the 2018 world cup | *-
it's friday's fault | *-
mar the surface | -
set a timer for ten minutes | *-
account ending 0512 | -
ref 2026-1118-44 | -
apt 4/12 | -
a lot of money | -
in general | -
$500 dollars | $500
500$ USD | $500
US $45.20 | $45.2
45.20 US$ | $45.2
forty-five twenty | *-
forty five dollars twenty | $45.2
thirty bucks and fifty cents | $30.5
3.75 dollars | $3.75
three point seven five dollars | $3.75
£250 pcm | $250GBP
200 pound | $200GBP
€ 99,99 | $*99.99EUR
99.99€ | $99.99EUR
₹1,00,000 | $100000INR
₩50,000 | $50000KRW
¥10,000 | *$10000CNY
50 baht | $50THB
10,000 pesos | $10000MXN
5k dollars | $5000
5K USD | $5000
$5mm | $5000000
five mil | *-
1.2 billion dollars | $1200000000
a dollar | $1
one hundred twenty-five thousand dollars | $125000
a hundred twenty bucks | $120
two-fifty | *-
300ish dollars | $300
less than 50 dollars | $50
between 50 and 60 dollars | $?60
$50 to $60 | $?60
$50 or so | $50
up to 75 dollars a week | $75
no more than 80 euros | $80EUR
take 20 off my balance | $20
I could pay in 3 installments of 150 | $150
hey so my check dont hit til the 20th can i do it then | 11-20
ok look i can do 75 this fri and thats it til the 1st | 75@11-13
sorry i missed the 5th, ill have it the 19th for sure | 11-19
my hours got cut but ill try n send 60 by wed | 60@11-11
supposed to get my refund around thanksgiving so after that | 11-26
can u push it a week | *-
can u push it back a week to the 17th | 11-17
could we move it from the 12th to the 27th? | 11-27
im off on mondays so monday the 16th i can come in n pay | 11-16
paid 100 on the 2nd, will pay the other 100 on the 16th | p11-02 100@11-16
lemme get paid first. friday. | 11-13
fri 13 (yes i know lol) | 11-13
any chance of splitting it 3 ways 11/20 12/4 12/18 | 11-20 12-04 12-18
take 50 out on the 15th and 50 on the 30th | 50@11-15 50@11-30
50 on the 15th & the 30th | $50 11-15 11-30
i can swing 200 tmrw but the other 150 not til dec | 200@11-11 150@*12-01~12-31
my bday is the 14th so not then, the 15th | 11-15
kids birthday on the 21st, after that, like the 23rd | 11-23
gimme a break, ill pay on friday | 11-13
hold off til thurs pls | 11-12
no can do on the 18th. 20th? | 11-20
the 18th?? no. 20th yes | 11-20
Friday the 20th is payday so 21st at the latest | 11-21
i thought it was due on the 25th not the 15th | *-
due the 25th right? ill pay it the 24th | 11-24
not til after the new year | *-
after xmas i'll be good for the whole 600 | $600 12-25
by new years eve i can have 300 | 300@12-31
waiting on my taxes, feb maybe | *02-01~02-28
i get ssi on the 1st so 12/1 | 12-01
ssdi hits on the third wednesday so the 18th | 11-18
EBT no, but i get my check the 3rd | 12-03
autopay me on the 28th for 89.50 | 89.5@11-28
run my card for 45 tonight and 45 sat morning | 45@11-10 45@11-14
I'll drop off cash monday morning | 11-16
make it the last friday | *11-27
end of day today 40 bucks | 40@11-10
eod fri | 11-13
eow | *11-13~11-15
EOM works | *11-30
mid dec i should be back on my feet | *12-11~12-20
1st week of dec | *11-30~12-10
first friday in dec | 12-04
2nd and 4th fridays | *-
every other fri starting the 20th | 11-20
biweekly 80 starting nov 20 | 80@11-20
can i do 20 a week | $20
how bout $35 every friday til its paid | *$35 *11-13
all i got is forty | $40
my rent is 1100 and i make 1900 a month so 50 is all i can do | $50
you charged me 35 twice! | *$35
i already sent 250 on 11/3 | $250 p11-03
i paid yesterday at 4 | p11-09
sent it last friday | p11-06
my phone 2 1 2 5 5 5 0 1 4 7 | *-
case number 20261118 | -
I work 7 to 3 | -
call me between 5 and 6 | -
call me on my lunch at 12:30 | -
im 3 payments behind | -
been 2 years since i lost him | *-
covid since the 3rd | *-
cant pay til god knows when | -
maybe someday | -
i said i would pay on the 12th and i will | 11-12
12th is good. or 13th | ?11-12
tomorrow tomorrow i promise | 11-11
1st thing tmrw | 11-11
two thirty five on friday | $?235 11-13
one twenty on the fifteenth | $?120 11-15 | voice
a hundred and ten the day after tomorrow | 110@11-12 | voice
on the twenty seventh of november two hundred dollars | 200@11-27 | voice
yeah friday no sorry thursday the nineteenth | 11-19 | voice
i could do fifty five now and fifty five december first | 55@11-10 55@12-01 | voice
Please reschedule my viewing for Wednesday the 18th | 11-18
The invoice falls due 30 days from December 1 | 12-31
Kickoff is on the second Wednesday of January 2027 | 01-13
Be there Sunday by noon | 11-15
My passport expires on 2027-06-30 | 2027-06-30
He retires a year from next month | *-
three and a half weeks from now | *12-04~12-05
let's talk the week after Thanksgiving | *11-30~12-06
I need it a week before Valentine's Day | 02-07
concert's on the 3rd of Feb | 02-03
Jury duty Monday, November 23rd at 8am | 11-23
could you deliver next Tuesday between 1 and 4? | 11-17
from the 2nd of January to the 10th | 01-02..01-10
sometime before the end of the year | *11-10~12-31
over the next 48 hours | *11-12
Dec 5th or 6th | ?12-05
I leave in twelve days | 11-22
this Saturday the 14th | 11-14
first weekend of December | 12-05..12-06
May 1 | 05-01
the meeting on 4/15/2027 | 2027-04-15
it'll be ready tomorrow week | 11-18
I'm free every day but Thursday | *-
the 2nd of next month at 3 | 12-02
around the 1st or 2nd | ?12-01
half past seven on the 16th | 11-16
in a month or so | *12-10
there's 15 minutes left | *-
what happened on page 3? | -
the top 10 list | -
a second opinion | -
it ended in a draw, 2-2 | -
I have a 2 o'clock | *-
April is my sister | -
chapter 7 bankruptcy | -
I owe 12 hundred | $1200
just charge $49.99 | $49.99
six hundred fifty dollars | $650
around 2.5k | $2500
forty pounds fifty | $40.5GBP
not a cent more than 80 bucks | $80
sry i blew it on the 6th. the 20th tho, all 180 | 11-20
put me down for 90 on the 27th, cant do the 20th | 90@11-27
first 100 friday then 100 dec 4 | 100@11-13 100@12-04
rent due the 1st so cant til the 8th | 12-08
can i skip this month and double up in dec | *-
ill know more thursday but figure the 19th | *11-19
friday works if not monday | *11-13
tell me 12 reasons why | -
i have 45 kids in my class on friday | *-
the other 40 people got theirs | -
give me 20 more minutes | *-
highway 101 is fine | -
my room is 204, ok? | -
unit 350 works for the delivery | -
i got 90 on the test | -
my score is 640 is that good | -
i weigh 180 is that too much | -
she said 50 times no | -
page 45 is impossible to read | -
i called 15 times and nobody picked up | -
your store at 1200 main street | -
the code is 5521 ok | -
it took 45 minutes | *-
may i speak to someone | -
so first off who is this | -
then second of all i paid | -
my address is 20 may street | *-
i'll like try more later | -
do 1st graders learn that | -
so 1st things 1st | -
eve called me | -
q4 results were bad | *-
5d printer | -
Christmas eve eve | *-
mark said the 401k | -
first half of the game was good | *-
the second half of the movie | *-
i'm from june lake | *-
august is my cousin | *-
not of this world | -
`;
