import { Field, ID, InputType, ObjectType } from "type-graphql";
import { EdtfScalar, LanguageTagScalar } from "../reads/scalars.graphql.js";
import { KeyedInput } from "../writing/keyed-input.graphql.js";
import { type InputProblem, UserError } from "../writing/user-error.graphql.js";
import { Document } from "./document.graphql.js";

@InputType({ description: "A report that claims will rest on." })
export class RegisterDocumentInput extends KeyedInput {
  @Field(() => String, {
    nullable: true,
    description: "What people type: a to z, digits, single hyphens; made of the title where it is left out.",
  })
  slug?: string;

  @Field(() => String, { description: "Its title." })
  title!: string;

  @Field(() => LanguageTagScalar, { description: "Its language." })
  language!: string;

  @Field(() => ID, { nullable: true, description: "Id or slug of who published it." })
  publisher?: string;

  @Field(() => EdtfScalar, {
    nullable: true,
    description: "When it was published, as you know it; the times of claims never rest on it.",
  })
  publishedAt?: string;

  @Field(() => String, { nullable: true, description: "How you know that date; needed with it." })
  publishedBasis?: string;

  @Field(() => String, {
    nullable: true,
    description: "The whole text, at most 200,000 characters; the words of claims are found in it.",
  })
  text?: string;

  @Field(() => String, {
    nullable: true,
    description: "SHA-256 of the file in UTF-8, where the text is not given; it can be attached later.",
  })
  sha256?: string;
}

@ObjectType({ description: "What became of a document." })
export class DocumentPayload {
  @Field(() => Document, { nullable: true, description: "As it is now; null where there are `userErrors`." })
  document!: Document | null;

  @Field(() => [UserError], { description: "What to mend; nothing was written where there are any." })
  userErrors!: InputProblem[];
}
