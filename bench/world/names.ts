import type { EntityName } from "../../src/entity/entity.model.js";
import type { Random } from "../random.js";

/** Each in English and in Arabic. */
const first = [
  ["Northern", "الشمال"],
  ["Free", "الأحرار"],
  ["Victory", "النصر"],
  ["Eastern", "الشرق"],
  ["Martyrs'", "الشهداء"],
  ["Mountain", "الجبل"],
  ["Coastal", "الساحل"],
  ["Golden", "الذهب"],
  ["Falcon", "الصقور"],
  ["River", "النهر"],
  ["Unity", "الوحدة"],
  ["Old", "القديم"],
  ["Lion", "الأسود"],
  ["Tower", "البرج"],
  ["Plain", "السهل"],
  ["Dawn", "الفجر"],
  ["Sword", "السيف"],
  ["Harbour", "الميناء"],
  ["Olive", "الزيتون"],
  ["Southern", "الجنوب"],
] as const;

const second = [
  ["Aleppo", "حلب"],
  ["Hama", "حماة"],
  ["Idlib", "إدلب"],
  ["Homs", "حمص"],
  ["Raqqa", "الرقة"],
  ["Daraa", "درعا"],
  ["Ghouta", "الغوطة"],
  ["Latakia", "اللاذقية"],
  ["Palmyra", "تدمر"],
  ["Qalamoun", "القلمون"],
  ["Manbij", "منبج"],
  ["Afrin", "عفرين"],
  ["Zabadani", "الزبداني"],
  ["Douma", "دوما"],
  ["Qamishli", "القامشلي"],
  ["Tartus", "طرطوس"],
] as const;

/** What a thing of a kind calls itself. */
const nouns: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  ARMED_GROUP: [
    ["Brigade", "لواء"],
    ["Front", "جبهة"],
    ["Movement", "حركة"],
    ["Battalion", "كتيبة"],
  ],
  COLLECTIVE: [
    ["activists", "ناشطو"],
    ["residents", "أهالي"],
  ],
  EVENT: [
    ["bombing", "تفجير"],
    ["battle", "معركة"],
    ["siege", "حصار"],
  ],
  FACILITY: [
    ["headquarters", "مقر"],
    ["airport", "مطار"],
    ["hospital", "مشفى"],
  ],
  INITIATIVE: [
    ["initiative", "مبادرة"],
    ["truce", "هدنة"],
  ],
  ORGANIZATION: [
    ["council", "مجلس"],
    ["agency", "وكالة"],
    ["branch", "فرع"],
  ],
  PERSON: [
    ["Omar", "عمر"],
    ["Salim", "سليم"],
    ["Layla", "ليلى"],
    ["Yusuf", "يوسف"],
    ["Maryam", "مريم"],
  ],
  PLACE: [
    ["district", "حي"],
    ["village", "قرية"],
    ["town", "بلدة"],
  ],
  STATE: [["State", "دولة"]],
  WEAPON: [
    ["rocket", "صاروخ"],
    ["mine", "لغم"],
  ],
};

/** Names of the thing with a number among all: English, Arabic or both, and now and then an alias. */
export function namesOf(random: Random, kind: string, number: number): EntityName[] {
  const noun = random.pick(nouns[kind] ?? [["thing", "شيء"]]);
  const [one, other] = [random.pick(first), random.pick(second)];
  const preferred = (value: string, language: string): EntityName => ({
    ...{ value, language },
    ...{ kind: "PREFERRED", usedBy: null },
  });
  const inEnglish = preferred(`${one[0]} ${other[0]} ${noun[0]} ${number}`, "en");
  const inArabic = preferred(`${noun[1]} ${one[1]} ${other[1]} ${number}`, "ar");
  const alias: EntityName = {
    ...{ value: `${noun[1]} ${other[1]} ${number}`, language: "ar" },
    ...{ kind: "ALIAS", usedBy: null },
  };
  return [
    ...(random.chance(0.1) ? [inArabic] : random.chance(0.2) ? [inEnglish] : [inEnglish, inArabic]),
    ...(random.chance(0.15) ? [alias] : []),
  ];
}
