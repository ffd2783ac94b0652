import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "vitest";

/** A place of a gazetteer, which no claim mentions. */
export interface Place {
  readonly slug: string;
  readonly en: string;
  readonly ar: string;
}

/** Towns that the variants mean, and villages of names near to theirs or to the article's. */
export const somePlaces: readonly Place[] = `
Ma'arrat An Nu'man|معرة النعمان, Khan Shaykun|خان شيخون, Saraqab|سراقب, Kafr Nobol|كفر نبل, Tall Refaat|تل رفعت, A'zaz|اعزاز,
Menbij|منبج, Jisr-Ash-Shugur|جسر الشغور, Deir-ez-Zor|دير الزور, Ar-Raqqa|الرقة, Al-Hasakeh|الحسكة, Lattakia|اللاذقية,
Tartous|طرطوس, As-Sweida|السويداء, Dar'a|درعا, Duma|دوما, Quamishli|القامشلي, Az-Zabdani|الزبداني, Damascus|مدينة دمشق,
Tadmor|تدمر, Tell Abiad|تل أبيض, Ras Al Ain|رأس العين, Hama|حماة, Homs|حمص, Abul Thohur|أبو الظهور, Atareb|الأتارب,
Darkosh|دركوش, Bennsh|بنش, Teftnaz|تفتناز, Orm Eljoz|أورم الجوز, Al-Qusayr|القصير, Yabroud|يبرود, Harim|حارم,
Jarablus|جرابلس, Al Bab|الباب, Busra Esh-Sham|بصرى الشام, Ar-Rastan|الرستن, As-Salamiyeh|السلمية, Masyaf|مصياف,
Kisweh|الكسوة, Darayya|داريا, Al Mayadin|الميادين, Abu Kamal|البوكمال, Ain Al Arab|عين العرب, Salqin|سلقين, An Nabk|النبك, Jablah|جبلة, Banyas|بانياس,
Tall Kalakh|تلكلخ, Al-Qardaha|القرداحة, Muhradah|محردة, As-Suqaylabiyah|السقيلبية, As-Safira|السفيرة, Zamalka|زملكا, Arbin|عربين,
Talbiseh|تلبيسة, Kafr Takharim|كفر تخاريم, Dayr Hafir|دير حافر, Nabul|نبل, Sidnaya|صيدنايا, Ma'loula|معلولا, Qaryatein|القريتين,
Khanaser|خناصر, Aleppo|حلب, Kafr Aleppo|كفر حلب, Idleb|إدلب,
Hazm|حزم, Hazmeh|حازمة, Nasra|الناصرة, Tal Nasra|تل نصرى, Nasriyeh|الناصرية, Zahraa|الزهراء, Salama|سلامة, Shamiyeh|الشامية,
Adra|عدرا, Dara|دارا, Dimas|الديماس, Halbun|حلبون, Saree|صريع, Masarra|المسرة, Meisreh|ميسرة, Qadah|القدح, Tal Hamam|تل الحمام
`
  .trim()
  .split(/,\s/u)
  .map((pair, at) => {
    const [en = "", ar = ""] = pair.split("|");
    return { slug: `some-place-${at}`, en, ar };
  });

/** The four levels of a row of the gazetteer: code, English and Arabic name. */
const LEVELS = [
  [0, 1, 2],
  [5, 6, 7],
  [8, 9, 10],
  [11, 12, 13],
] as const;

/** All Syrian communities, subdistricts, districts and governorates; a test that needs them skips, and says so, where they are not at hand. */
export function gazetteer(context: TestContext): Place[] {
  const material = process.env.ISNAD_MATERIAL;
  if (material === undefined || material === "") {
    context.skip("ISNAD_MATERIAL is not set: it names the folder with data/ocha-syria/communities.csv");
  }
  const table = readFileSync(join(material ?? "", "data", "ocha-syria", "communities.csv"), "utf8");
  const places = new Map<string, Place>();
  for (const line of table.trim().split("\n").slice(1)) {
    const cells = [...line.matchAll(/(?:^|,)("[^"]*"|[^,]*)/gu)].map(([, cell = ""]) =>
      cell.replaceAll('"', ""),
    );
    for (const [code, en, ar] of LEVELS) {
      const slug = cells[code] ?? "";
      places.set(slug, { slug, en: cells[en] ?? "", ar: cells[ar] ?? "" });
    }
  }
  return [...places.values()];
}
