import { Args, Field, ObjectType } from "type-graphql";
import { ClaimConnection } from "../claim/claim.graphql.js";
import { ClaimListArguments, Entity } from "../entity/entity.graphql.js";
import { Node } from "../reads/node.graphql.js";
import { connectionTypes } from "../reads/page.graphql.js";
import { EdtfScalar, LanguageTagScalar } from "../reads/scalars.graphql.js";

@ObjectType({ implements: Node, description: "A text that claims come from." })
export class Document extends Node {
  @Field(() => String, { description: "What people type; wherever an id goes, it goes too." })
  slug!: string;

  @Field(() => String, { description: "Its title, in its own language." })
  title!: string;

  @Field(() => LanguageTagScalar, { description: "Its language." })
  language!: string;

  @Field(() => Entity, { nullable: true, description: "Who published it; null: not known." })
  publisher!: Entity | null;

  @Field(() => EdtfScalar, {
    nullable: true,
    description: "When it was published; no claim's time rests on it.",
  })
  publishedAt!: string | null;

  @Field(() => String, { nullable: true, description: "How that date is known." })
  publishedBasis!: string | null;

  @Field(() => String, { description: "SHA-256 of the raw file, in hexadecimal." })
  sha256!: string;

  @Field(() => String, {
    nullable: true,
    description: "Its text in NFC; null until somebody attaches the file.",
  })
  text!: string | null;

  @Field(() => ClaimConnection, { description: "What was recorded from it." })
  claims(@Args(() => ClaimListArguments) _: ClaimListArguments): void {}
}

const documents = connectionTypes("Document", () => Document, "documents");
export const DocumentConnection = documents.connection;
