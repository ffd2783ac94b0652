import { foldWords } from "./fold.js";

/**
 * Words that say what kind of thing a name names, in the languages that our names come in, one concept a line, its sign
 * first. They tell little apart, so they weigh little, and they are often translated: "Front al-Nosra" is "جبهة النصرة".
 */
const CONCEPTS = `
front: front jabha jabhat jebha jebhat djabha djabhat جبهة
movement: movement mouvement haraka harakat حركة
organisation: organization organisation tanzim tandhim تنظيم منظمة
army: army armée jaysh jaish jeish djaich جيش
forces: forces force quwat quwwat قوات قوة
brigade: brigade liwa لواء
brigades: brigades alwiya ألوية
battalions: battalion battalions bataillon katiba kataib كتيبة كتائب
division: division firqa فرقة
faction: faction factions fasail فصيل فصائل
group: group groupe groups jamaa jamaat جماعة مجموعة
association: association jamiya jamiyat jamiat jamia جمعية
party: party parti hizb حزب
council: council conseil majlis مجلس
committee: committee comité lajna لجنة
coalition: coalition alliance tahaluf تحالف ائتلاف
union: union ittihad اتحاد
state: state states etat etats dawla dawlat daoula دولة ولايات
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
branch: branch branche فرع
headquarters: headquarters siège maqarr مقر
checkpoint: checkpoint barrage hajiz حاجز
plant: plant usine factory fabrique maamal معمل مصنع
gas: gas gaz غاز
plan: plan khutta خطة
initiative: initiative mubadara moubadara مبادرة
general: general général gen amid عميد
president: president président رئيس
west: west western ouest occident occidental occidentale gharb gharbi gharbiya gharbiyeh gharbieh غرب غربي غربية
east: east eastern est oriental orientale sharq sharqi sharqiya sharqiyeh charqi شرق شرقي شرقية
north: north northern nord shamal shamali shamaliya chamali شمال شمالي شمالية
south: south southern sud janub janubi janubiya janoubi جنوب جنوبي جنوبية
coast: coast coastal côte littoral sahel sahil ساحل
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
`;

function readConcepts(): ReadonlyMap<string, readonly string[]> {
  const concepts = new Map<string, string[]>();
  for (const line of CONCEPTS.trim().split("\n")) {
    const [sign = "", forms = ""] = line.split(":");
    for (const form of new Set(forms.trim().split(" ").flatMap(foldWords))) {
      concepts.set(form, [...(concepts.get(form) ?? []), `@${sign}`]);
    }
  }
  return concepts;
}

const conceptsOfWord = readConcepts();

/** The concepts that a folded word stands for, as signs that no word can be (`@front`); none for a telling word. */
export function conceptsOf(word: string): readonly string[] {
  return conceptsOfWord.get(word) ?? [];
}
