import { Field, Float, ObjectType, registerEnumType } from "type-graphql";
import { Entity } from "../entity/entity.graphql.js";
import { connectionTypes } from "../reads/page.graphql.js";

export enum MatchKind {
  EXACT = "EXACT",
  FOLDED = "FOLDED",
  ROMANIZED = "ROMANIZED",
  PREFIX = "PREFIX",
  FUZZY = "FUZZY",
}
registerEnumType(MatchKind, {
  name: "MatchKind",
  description: "How a name matched what was typed.",
  valuesConfig: {
    EXACT: { description: "To the letter." },
    FOLDED: { description: "But for hamza, article, case, diacritics and the like." },
    ROMANIZED: { description: "By its consonants, across scripts or spellings." },
    PREFIX: { description: "It begins so, or a word of it does." },
    FUZZY: { description: "But for a slip or two." },
  },
});

@ObjectType({ description: "An entity that was found, and why." })
export class SearchHit {
  @Field(() => Entity, { description: "What was found." })
  entity!: Entity;

  @Field(() => String, { description: "The name that matched." })
  matchedName!: string;

  @Field(() => MatchKind, { description: "How it matched." })
  match!: MatchKind;

  @Field(() => Float, { description: "How well, 0 to 1; only for comparing hits of one search." })
  score!: number;
}

const hits = connectionTypes("Search", () => SearchHit, "hits");
export const SearchConnection = hits.connection;
