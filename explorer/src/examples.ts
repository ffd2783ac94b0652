import alliedAr from "./examples/allied.ar.graphql?raw";
import alliedEn from "./examples/allied.en.graphql?raw";
import branchAr from "./examples/branch.ar.graphql?raw";
import branchEn from "./examples/branch.en.graphql?raw";
import foughtAr from "./examples/fought.ar.graphql?raw";
import foughtEn from "./examples/fought.en.graphql?raw";
import proposedAr from "./examples/proposed.ar.graphql?raw";
import proposedEn from "./examples/proposed.en.graphql?raw";
import salamaAr from "./examples/salama.ar.graphql?raw";
import salamaEn from "./examples/salama.en.graphql?raw";

/** A question with its query, in one language. */
export interface Example {
  /** What stands on its button. */
  readonly title: string;
  /** A document with one named operation, ready to run. */
  readonly query: string;
  /** Whether it is only opened, and runs when it is told to: it writes, or something is to be filled in. */
  readonly waits?: boolean;
}

/** The examples of one language, in the order in which one would ask. */
export interface ExampleList {
  readonly language: "en" | "ar";
  readonly direction: "ltr" | "rtl";
  /** Names the list for those who cannot see it. */
  readonly label: string;
  readonly examples: readonly Example[];
}

/** The same questions twice: answered with English names, and with Arabic ones. */
export const exampleLists: readonly ExampleList[] = [
  {
    language: "en",
    direction: "ltr",
    label: "Examples in English",
    examples: [
      { title: "Whom did Nusra fight?", query: foughtEn },
      { title: "Who was allied with it?", query: alliedEn },
      { title: "What did de Mistura propose?", query: proposedEn },
      { title: "Is Adib Salama dead?", query: salamaEn },
      { title: "Around Air Force Intelligence", query: branchEn },
    ],
  },
  {
    language: "ar",
    direction: "rtl",
    label: "أمثلة بالعربية",
    examples: [
      { title: "من قاتلت جبهة النصرة؟", query: foughtAr },
      { title: "من تحالف معها؟", query: alliedAr },
      { title: "ماذا اقترح دي ميستورا؟", query: proposedAr },
      { title: "هل قُتل أديب سلامة؟", query: salamaAr },
      { title: "حول فرع المخابرات الجوية", query: branchAr },
    ],
  },
];
