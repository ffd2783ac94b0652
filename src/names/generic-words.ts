import { foldWords } from "./fold.js";

/** Words for kinds of things: they tell little apart. */
const GENERIC = `
front: front jabha jabhat jebha jebhat djabha djabhat جبهة
movement: movement mouvement haraka harakat حركة
organisation: organization organisation tanzim tandhim تنظيم منظمة
army: army armée jaysh jaish jeish djaich جيش
group: group groupe groups jamaa jamaat جماعة مجموعة
association: association jamiya jamiyat jamiat jamia جمعية
party: party parti hizb حزب
council: council conseil majlis مجلس
committee: committee comité lajna لجنة
coalition: coalition alliance tahaluf تحالف ائتلاف
union: union ittihad اتحاد
city: city town ville madina madinat medina مدينة بلدة
governorate: governorate province gouvernorat muhafaza muhafazat mohafazat محافظة
district: district quarter neighborhood neighbourhood quartier hay hayy hai حي
rural: rural countryside campagne rif reef ريف
village: village qarya qaryat karyat قرية
great: big great grand grande kabir kabira kbir kabireh kbireh كبير كبيرة
little: little small petit petite saghir saghira sghir saghireh zghir صغير صغيرة
upper: upper supérieur haut haute fawqani foqani fawqaniyeh foqaniyeh فوقاني فوقانية
lower: lower inférieur bas basse tahtani tahtaniyeh تحتاني تحتانية
middle: middle central centre wastani وسطاني وسطى
new: new nouveau nouvelle jadid jadida jdid jdideh jdeideh جديد جديدة
castle: castle citadel citadelle château fort fortress qalaa qalat kalaat قلعة
mount: mount mountain mont montagne jabal jebel djebel gebel جبل
hill: hill tell tall tal tel tepe colline تل
well: well bir beer puits bi'r بئر بير
spring: spring ain ein ayn عين
ruin: khirbet khirbat kherbet kherbat khirba خربة
house: beit bayt bait bet بيت
monastery: deir dayr dair der دير
mother: um umm om omm oum أم
father: abu abou abo bu ابو ابي
farm: farm mazraa mazraat mezraa مزرعة
kafr: kafr kafar kafer kefr kfar kfer كفر
sheikh: sheikh shaykh sheik cheikh cheick scheich شيخ
valley: valley vallée wadi ouadi oued وادي
bridge: bridge pont jisr jisir جسر
tower: tower tour burj borj bourj برج
head: ras raas رأس
centre: centre center markaz مركز
title: mr mrs dr major general colonel brigadier sayyid السيد عميد عقيد رائد دكتور
`;

/** Words that tell things apart, and are translated all the same. */
const TELLING = `
islamic: islamic islamique islami islamiya islamiyya إسلامي إسلامية
united: united unis unies muttahida متحدة
nations: nations umam أمم
national: national nationale watani wataniya وطني وطنية
international: international internationale duwali دولي دولية
free: free libre hurr حر
government: government gouvernement hukuma hukumat حكومة
regime: regime régime nizam نظام
opposition: opposition muarada mouarada معارضة
revolution: revolution révolution thawra thaura ثورة
rebels: rebels rebelles thuwar thuwwar ثوار revolutionaries révolutionnaires
supporters: ansar partisans أنصار
republic: republic république jumhuriya jumhuriyat جمهورية
syria: syria syrie suriya souria سوريا سورية
syrian: syrian syrien syrienne syriens syrians suri suriya souri سوري سوريون سوريين
levant: levant levantine sham cham chamiya shamiya شام شامية
security: security sécurité amn أمن
intelligence: intelligence renseignement renseignements mukhabarat moukhabarat مخابرات
air: air aérien aérienne jawiya jawiyya jawi جوية جوي
military: military militaire askari askariya عسكري عسكرية
gas: gas gaz غاز
west: west western ouest occident occidental occidentale gharb gharbi gharbiya gharbiyeh gharbieh غرب غربي غربية
east: east eastern est oriental orientale sharq sharqi sharqiya sharqiyeh charqi شرق شرقي شرقية
north: north northern nord shamal shamali shamaliya chamali شمال شمالي شمالية
south: south southern sud janub janubi janubiya janoubi جنوب جنوبي جنوبية
coast: coast coastal côte littoral sahel sahil ساحل
initiative: initiative mubadara moubadara مبادرة
plan: plan khutta خطة
plant: plant usine factory fabrique maamal معمل مصنع
checkpoint: checkpoint barrage hajiz حاجز
branch: branch branche فرع
headquarters: headquarters siège maqarr مقر
faction: faction factions fasail فصيل فصائل
battalions: battalion battalions bataillon katiba kataib كتيبة كتائب
brigades: brigades alwiya ألوية
brigade: brigade liwa لواء
forces: forces force quwat quwwat قوات قوة
division: division firqa فرقة
president: president président رئيس
state: state states etat etats dawla dawlat daoula دولة ولايات
armed: armed armé armés armées مسلح مسلحة مسلحين
fighting: fighting combats qital قتال
bomb: bomb bombs bombe bombes
bombing: bombing attentat explosion tafjir تفجير
weapons: weapons weapon armes arme silah أسلحة سلاح
tunnel: tunnel tunnels nafaq نفق أنفاق
activists: activists militants nushata نشطاء
negotiations: negotiations négociations pourparlers talks مفاوضات
aid: aid aide مساعدات
`;

/** Folded forms and the signs of their concepts. */
function readConcepts(lines: string): ReadonlyMap<string, readonly string[]> {
  const concepts = new Map<string, string[]>();
  for (const line of lines.trim().split("\n")) {
    const [sign = "", forms = ""] = line.split(":");
    for (const form of new Set(forms.trim().split(" ").flatMap(foldWords))) {
      concepts.set(form, [...(concepts.get(form) ?? []), `@${sign}`]);
    }
  }
  return concepts;
}

const generic = readConcepts(GENERIC);
const telling = readConcepts(TELLING);

/**
 * The concepts that a folded word stands for in the languages that our names come in, as signs that no word can be:
 * `@front` for Front, Jabhat and "جبهة". Such words are translated in names: "Front al-Nosra". Empty for all others.
 */
export function conceptsOf(word: string): readonly string[] {
  return [...(generic.get(word) ?? []), ...(telling.get(word) ?? [])];
}

/** Whether a folded word only says what kind of thing a name names. */
export function isGeneric(word: string): boolean {
  return generic.has(word);
}
