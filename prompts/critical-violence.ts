// Knows how people tell of violence by somebody close to them, in three languages. Refuses to know what is done about it.
import type { Language } from "../src/loan.ts";

// English and Spanish are written for lower-case text without accents and apostrophes.

const closeEn =
  "(?:husband|hubby|wife|boyfriend|girlfriend|bf|gf|partner|spouse|fiancee?|ex|baby ?(?:daddy|mama)|man|step ?(?:dad|father|mom|mother|son)|dad|father|mom|mother|brother|son|family|in laws|roommate)";
/** Of these "will kill me" is meant; a mother's or a boss's "kill me" is a manner of speaking. */
const feared = "(?:he|(?:my )?(?:husband|hubby|boyfriend|bf|partner|ex|baby ?daddy|father|step ?(?:dad|father)))";
const hurtsEn =
  "(?:hit|hits|hitting|beat|beats|beating|beaten|punch(?:es|ed|ing)?|chok(?:es|ed|ing)|strangl(?:es|ed|ing)|slap(?:s|ped|ping)?|kick(?:s|ed|ing)?|hurts?|hurting|abus(?:es|ed|ing)|rap(?:es|ed|ing)|attack(?:s|ed|ing)|assault(?:s|ed|ing)|batter(?:s|ed)|whoops?|whups?|whip(?:s|ped)|smack(?:s|ed|ing)?|shov(?:es|ed|ing)|slam(?:s|med|ming)?|throw(?:s|ing)?|threw|push(?:es|ed|ing)|drag(?:s|ged|ging)?|pin(?:s|ned)|knock(?:s|ed)|burn(?:s|ed)|stab(?:s|bed)|bit)";
const adverbEn =
  "(?: (?:just|always|also|keeps?|kept|still|has|had|have|is|was|been|used|to|really|physically|started|almost|nearly|got|drunk|and|gets|would|will|ll|s|d|be|who|that|said|says|he))*";
const english = new RegExp(
  [
    `\\b(?:(?:my|his|her|our|the|an?|this) )?(?:(?:${closeEn}|he|she)${adverbEn} ${hurtsEn}|${closeEn}${adverbEn} (?:threaten|stalk|terroriz|attack)(?:e?s|ed|ing)) (?:up on |on )?(?:me|my (?:face|kids|son|daughter|children)|us)\\b(?! (?:up for|up on|up about|up when|out\\b|off\\b|a (?:bone|party|line|rope|curve|look)|under\\b|for|away|to (?:pay|call|get|do|keep|go|my limit|the limit|limits?)|at (?!night|home|times|least|the (?:door|house))|to (?:it|the)|in (?:a|the) (?:game|race)|for (?:money|cash|a loan|\\d)|with (?:a bill|the bill|a fee|late|child)|from (?:behind|the)|a text|back\\b|and (?:ran|drove) off))(?!.{0,25}\\b(?:rear ?end|bumper|crash|insurance|credit score|feelings))`,
    `\\b(?:he|my ${closeEn})\\b[^.;!?]{0,35}\\band (?:then |he )?(?:hit|hits|beat|beats|punched|slapped|choked|kicked|pushed|shoved) me\\b(?=\\W*$|[,.;!?]| (?:again|up\\b(?! for)|and|in the|last|so|when|every|because))`,
    `\\b(?:beaten|abused|hit|raped|threatened|attacked|choked|assaulted|stalked|controlled) (?:up )?by (?:my|his|her|an?) ${closeEn}\\b`,
    `\\babusive (?:relationship|marriage|home|household|family|situation|${closeEn})\\b|\\b${closeEn}${adverbEn} (?:very |so |really |physically )*(?:abusive|violent|an abuser|dangerous)\\b(?! (?:texts?|messages?|calls?))|\\bviolent (?:relationship|home|household|${closeEn})\\b`,
    "\\b(?:domestic|dv) (?:violence|abuse|shelter)\\b(?! (?:charges? (?:against me )?dropped|month))|\\b(?:womens|battered(?: womens)?|dv|safe) (?:shelter|refuge|house)\\b|\\bshelter for (?:battered )?women\\b|\\bbattered (?:wife|woman|women)\\b",
    `\\b(?:scared|afraid|frightened|terrified|fear|hiding|fled|fleeing|ran away|running|escaped?|escaping|got away|safe)(?: (?:in|at|out) (?:a|an|the|my) (?:\\w+ ){1,3}?)? ?(?:of |from |for )?(?:my |an? |his |her )(?:abusive |violent )?(?:${closeEn}|abuser)\\b(?! (?:finding|losing|will be (?:mad|angry|upset)))|\\b(?:scared|afraid|fear|frightened|terrified) for my (?:own )?(?:safety|life|kids|children)\\b|\\b(?:scared|afraid|terrified) (?:of him|he(?:ll| will| might| is going to)? (?:hurt|kill|beat|hit|find) (?:me|us|out))\\b`,
    `\\brestraining order (?:against|on) (?:my|him|her)\\b|\\bprotective order (?:against|on) (?:my|him|her)\\b`,
    `\\b${closeEn}${adverbEn} (?:put|sent|landed) me in (?:the )?(?:hospital|er|icu)\\b|\\b(?:he|she|${closeEn})${adverbEn} threaten\\w* (?:me|us) with (?:a|his|her|the) (?:knife|gun|bat|belt|hammer)\\b|\\bthreaten\\w* to (?:kill|hurt|beat|hit|shoot|stab) (?:me|us|my (?:kids|children))\\b`,
    `\\b${feared}(?:ll| will| is going to|s going to| is gonna|s gonna| gonna| would| might| may| wants to| swore hed| said hed| says hell| said he will| says he will| keeps saying hell| threatens to| threatened to) (?:actually |literally |really )?(?:kill|beat|hurt|murder|hit|choke|shoot|stab) (?:me|us)\\b(?!.{0,20}\\b(?:lol|haha|lmao|jk)\\b)`,
    `\\b(?:he|she|(?:my )?${closeEn})(?: is| s|s| was|s been| has| came| showed up| pulled| put)?(?: \\w+){0,3} (?:with|has|pulled|got) (?:a|his|her|the) (?:knife|gun|bat|weapon)\\b(?=\\W*$|[,.;!?]| (?:on|to|at|and|outside|in my|trying|right|here))|\\b(?:he|${closeEn}) (?:\\w+ )?(?:put|puts|laid|lays) (?:his )?hands on me\\b|\\b(?:he|my ${closeEn}) (?:locks|locked|keeps|kept) me (?:in\\b|inside|locked)`,
  ].join("|"),
);

const closeEs =
  "(?:espos[oa]|marido|mujer|pareja|novi[oa]|ex|viejo|senor|hombre|concubin[oa]|companer[oa]|conyuge|padrastro|papa|padre|mama|hij[oa]|herman[oa]|suegr[oa]|cunad[oa]|yerno|familia)";
const hurtsEs =
  "(?:peg(?:a|o|aba|ue|ando|ado)|golpe(?:a|o|aba|e|ando|ado)|maltrat(?:a|o|aba|e|ando|ado)|agred(?:e|io|ia|iendo|ido)|viol(?:a|o|aba|ado)|amenaz(?:a|o|aba|ando|ado)|encierr[ao]|encerr(?:o|aba|ado)|ahorc(?:a|o|aba|ando)|pate(?:a|o|aba|ando)|cachete(?:a|o|aba)|madre(?:a|o|aba)|abus(?:a|o|aba) de mi|tund(?:e|io)|empuj(?:a|o|aba)|lastim(?:a|o|aba)|violent(?:a|o|aba)|da golpes|dio golpes|agarra a (?:golpes|patadas|madrazos)|agarro a (?:golpes|patadas|madrazos)|trae a golpes|tira golpes|mand(?:a|o) al hospital|dej(?:a|o) (?:en el hospital|golpead[oa]|morad[oa])|(?:avienta|avento|empuja|empujo|azota|azoto|estrella|estrello) (?:contra|a) (?:la|el|las)|levanta la mano|levanto la mano|da una golpiza|dio una golpiza|puso una golpiza|jalonea|jaloneo)";
/** What hits without a hand: a crisis, a bill, the flu. */
const thingsEs =
  "(?! (?:muy |bien |tan |re|un poco )?(?:duro|fuerte|feo|gacho|mal)\\b(?! (?:mi|y |porque|cuando|otra|anoche|ayer|en la cara))| (?:el|la|los|las|un|una|lo)\\b(?! (?:otra noche|otro dia|noche|cara|cabeza|mano))| en (?:el (?:bolsillo|gasto|sueldo|trabajo)|lo economico|la economia)| economic| con (?:el|la|los) (?:renta|luz|gastos?|pagos?|cobros?))";
const spanish = new RegExp(
  [
    `\\b(?:mi|su|el|un|ese) (?:ex )?${closeEs}(?: (?!no\\b)\\w+){0,4}? (?<!\\bno )me (?:ha |esta |estuvo |anda |vive |sigue |va a |quiere |volvio a |empezo a )?(?:${hurtsEs}|pegar|golpear|maltratar|lastimar|agredir)\\b${thingsEs}`,
    `(?<!\\bno )(?<!\\b(?:crisis|gripa|virus|covid|sol|golpe|inflacion|recesion|carro|camion|moto|taxi|cliente|cobrador(?:es)?|ustedes) )\\bme (?:ha |esta |anda |vive |volvio a |empezo a |va a |quiere )?(?:peg(?:a|o|aba|ado|ando|ar)|golpe(?:a|o|aba|ado|ando|ar)|maltrat(?:a|o|aba|ado|ando|ar))\\b(?=\\W*$|[,.;!?]| (?:a mi|y|cuando|si|porque|mucho|casi|todos los dias|cada|diario|seguido|siempre|otra vez|delante|enfrente|anoche|ayer|desde|mi (?:ex )?${closeEs}|el (?:papa|padre) de))(?!.{0,20}\\b(?:crisis|gripa|inflacion|recesion|carro|virus|covid)\\b)`,
    "\\bviolencia (?:domestica|intra ?familiar|familiar|de genero|fisica|en (?:mi|la|el|su) (?:casa|hogar|matrimonio|relacion|familia)|de (?:mi|parte de mi))|\\b(?:sufr\\w+|victima de|vivo|vivimos|vivia|hay|paso por|pasando por|soy|fui) (?:\\w+ )?(?:violencia|maltrato|maltratad[oa]|golpead[oa]|abuso)\\b(?! (?:de (?:ustedes|los cobradores|confianza)|por ustedes|policia))(?=.*\\b(?:casa|hogar|espos[oa]|marido|pareja|novi[oa]|ex|familia|matrimonio)\\b|\\W*$)|\\b(?:maltrato|abuso) (?:familiar|domestico|en (?:mi|la) (?:casa|familia))\\b",
    `\\b(?:maltratad|golpead|abusad|amenazad|agredid)[oa] por (?:mi|su|un) (?:ex )?${closeEs}\\b|\\b(?:hombre|marido|esposo|tipo|pareja) (?:muy )?(?:violento|agresivo|golpeador)\\b|\\b(?:espos[oa]|marido|pareja|novi[oa]|ex|relacion|matrimonio) (?:es |era |se pone |muy |bien |tan |es muy |se puso )+(?:violent|agresiv|golpeador|abusiv|abusador|maltratador)[oa]?\\b`,
    `\\b(?:le )?(?:tengo|tenia|da|vivo con) (?:mucho )?miedo (?:a|de) (?:mi (?:ex )?(?:espos[oa]|marido|pareja|novi[oa]|ex|viejo|padrastro|suegro)\\b|que (?:el |mi (?:espos[oa]|marido|pareja|novi[oa]|ex) )?(?:me|nos) (?:pegue|mate|golpee|haga (?:algo|dano)|encuentre))|\\b(?:huyendo|escondida|escondido|escondiendome|huir)(?: en (?:un|una|casa de|el|la)(?: \\w+){1,3}?)? de (?:mi (?:ex )?(?:espos[oa]|marido|pareja|novi[oa]|ex|viejo)|el)\\b|\\bme escap(?:e|o) de (?:mi (?:espos[oa]|marido|pareja|novi[oa]|ex)|el)\\b|\\b(?:refugio|albergue) (?:para|de) mujeres\\b|\\borden de (?:restriccion|alejamiento|proteccion) (?:contra|a|de) (?:mi|el)\\b`,
    `\\b(?:me|nos) (?:mata|va a matar|quiere matar|quiso matar|puede matar|amenazo con matar\\w*|dijo que me mata|mataria)(?: a golpes)? (?:mi (?:ex )?(?:esposo|marido|pareja|novio|ex|viejo|padrastro|hombre)\\b|el(?=\\W*$|[,.;!?]| (?:si|cuando|porque)\\b))|\\b(?:mi (?:ex )?(?:esposo|marido|pareja|novio|ex|viejo|padrastro|hombre)|el)(?: \\w+){0,3} (?:me|nos) (?:mata|va a matar|quiere matar|quiso matar|puede matar|mataria)\\b(?! de (?:risa|hambre|aburrimiento))`,
    `\\b(?:mi (?:ex )?${closeEs}|el)(?: \\w+){0,4} (?:con|trae|tiene|saco) (?:un |una |su )(?:cuchillo|pistola|arma|machete|navaja|bat)\\b(?=\\W*$|[,.;!?]| (?:y|afuera|en|para|contra|queriendo))`,
  ].join("|"),
);

const closeZh =
  "(?:老公|丈夫|爱人|我?男人|老婆|妻子|媳妇|男朋友|男友|女朋友|女友|对象|前夫|前妻|前男友|前任|我?前老公|家里那位|孩子他?爸|继父|后爸|爸爸?|父亲|妈妈?|公公|婆婆|儿子|哥哥?|弟弟?|家里人|家人)";
const fearedZh = "(?:老公|丈夫|爱人|男人|男朋友|男友|前夫|前男友|前任|对象|他)";
const oftenZh =
  "(?:天天|经常|老是?|总是?|一直|又|还|就|会|要|动不动就?|喝(?:醉|多)?了?酒?就|昨晚|昨天|刚才?|今天|每天|长期|常年|一喝酒就|一不高兴就|回来就|拿\\S{1,3}|用\\S{1,3})*";
const chinese = new RegExp(
  [
    `(?:${closeZh}|(?<!其|吉|让|问|请|叫|给|找|跟|联系|催|不是)他|她)(?:们)?${oftenZh}(?:(?:殴打|毒打|暴打|打骂|虐待|家暴|揍|踢|掐|扇|砍|捅|施暴)(?:了|着|过|得)?我?(?!电话|手机)|打(?:了|过|伤|得|着)?我(?!电话|手机|的?号|座机|卡|微信|这|那|另|单位|公司|家|说|问|才知|好几个|几个|的?电话)(?=$|[,.!?;]|了|一|好|几|骂|的?脸|耳|头|孩|很|很多|时|、|和|还|都|又|把|打|到|得|就|,)|把我(?:们)?(?:打|揍|踢|掐|锁|关)(?!电话)|(?:扬言|威胁)(?:要|说)?(?:杀|砍|弄死|打死|打残|捅)(?:了|死)?我(?!也|都)|对我(?:动手|拳打脚踢|家暴|施暴|实施暴力)|动手打)`,
    `${fearedZh}[^,.!?]{0,10}(?:就|要|会|敢|又|想|得|能|非得?|肯定)+(?:杀|砍|弄死|打死|打残|捅)(?:了|死)?我(?!也|都)|(?:${closeZh}|他|她)[^,.!?]{0,10}(?:又|还|再)打(?:了)?我(?=了|$|[,.!?])|${fearedZh}[^,.!?]{0,4}(?:拿|持|提|带)着?(?:一?把)?(?:刀|枪|棍|斧)(?!来还)`,
    `被(?:我)?(?:${closeZh}|他|她)(?:给|长期|天天|经常|一直)*(?:家暴|打(?!电话|扰|来|断|搅)|殴打|揍|虐待|掐|威胁|砍|捅|赶出|关在|锁)`,
    `${closeZh}${oftenZh}威胁我|家庭暴力|家暴(?!法|热线)|(?:受|遭|遭受|忍受)(?:到|了|着)?(?:\\S{0,3})?(?:虐待|毒打|家暴|暴力)|(?:怕|害怕|担心|恐惧)(?:我)?(?:他|她|${closeZh})(?:又|会|再|回来|要)*(?:打|揍|杀|砍|弄死|伤害)我|(?:很|好|特别)?怕我?(?:老公|丈夫|前夫|男朋友|前男友)(?:$|[,.!?])|(?:老公|丈夫|男友|男朋友|前夫|对象|他)(?:人)?(?:很|有|特别|太|家庭)?(?:暴力|暴躁打人)|(?:怕|躲)[^,.!?]{0,6}(?:老公|丈夫|前夫|男朋友|前男友)(?:找|追|发现|知道)|(?:老公|丈夫|男友|男朋友|前夫|前男友|对象|他)[^,.!?]{0,8}(?:把|抓|拖|推|按|拽)着?我(?:的头)?往?[^,.!?]{0,3}(?:墙|地|桌)(?:上)?(?:撞|摔|按|推|磕)|暴力的?(?:男人|丈夫|老公|男朋友)|(?:在家|家里)(?:我)?[^,.!?]{0,3}怕(?:没命|被打死)|妇女庇护所|(?:躲|逃)(?:着|避|离|开|出)(?:我)?(?:老公|丈夫|前夫|男朋友|前男友|他(?:的)?(?:打|家暴))|被打得不敢回家|人身(?:安全)?保护令`,
  ].join("|"),
);

const denied = /没有?(?:被)?家暴|不是家暴|从(?:来|没)(?:没)?打过我|不会打我/;

/** Lower-case text without accents and apostrophes, of one language: violence by somebody close is told of. A joke and a blow of fate are not. */
export const violenceAtHome: Readonly<Record<Language, RegExp>> = { en: english, es: spanish, zh: chinese };

/** The same in a text as it was written, in any of the languages. */
export function namesViolenceAtHome(text: string): boolean {
  const plain = text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[\u0300-\u036f'’‘`´]/g, "")
    .normalize("NFKC");
  return english.test(plain) || spanish.test(plain) || (chinese.test(plain) && !denied.test(plain));
}
