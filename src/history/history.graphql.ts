import { Field, Int, ObjectType } from "type-graphql";
import { Entity } from "../entity/entity.graphql.js";
import { Node } from "../reads/node.graphql.js";
import { connectionTypes } from "../reads/page.graphql.js";
import { ChangeKind } from "../relation/change-kind.graphql.js";
import { Relation } from "../relation/relation.graphql.js";
import { KnownSpan } from "../time/time.graphql.js";

@ObjectType({
  description: "One version of an entity or a relation: what it was known to be, from one tick to the next.",
})
export class Version {
  @Field(() => KnownSpan, { description: "From when until when it was known so." })
  known!: KnownSpan;

  @Field(() => Int, { description: "The tick that made it." })
  tick!: number;

  @Field(() => ChangeKind, { description: "What that tick changed." })
  change!: ChangeKind;

  @Field(() => Node, {
    nullable: true,
    description:
      "The claim, the judgement or the rated source that changed it; null: an edit of the entity itself.",
  })
  because!: Node | null;

  @Field(() => String, { description: "By whom." })
  by!: string;

  @Field(() => Relation, {
    nullable: true,
    description: "The relation as it was then; null for an entity's version, and where it was lost.",
  })
  relation!: Relation | null;

  @Field(() => Entity, {
    nullable: true,
    description: "The entity as it was then; null for a relation's version.",
  })
  entity!: Entity | null;
}

const versions = connectionTypes("Version", () => Version, "versions");
export const VersionConnection = versions.connection;
