import {
  Arg,
  Args,
  ArgsType,
  Field,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  registerEnumType,
} from "type-graphql";
import { ClaimConnection } from "../claim/claim.graphql.js";
import { ConflictConnection, ConflictFilter } from "../conflict/conflict.graphql.js";
import { CountRow, CountsArguments } from "../counts/counts.graphql.js";
import { GraphDiff, GraphDiffArguments } from "../diff/graph-diff.graphql.js";
import { Document, DocumentConnection } from "../document/document.graphql.js";
import {
  ClaimListArguments,
  Entity,
  EntityConnection,
  EntityFilter,
  EntityOrder,
} from "../entity/entity.graphql.js";
import { VersionConnection } from "../history/history.graphql.js";
import { CandidateConnection } from "../judgement/candidate.graphql.js";
import { JudgementConnection } from "../judgement/judgement.graphql.js";
import { Kind, Ontology } from "../ontology/ontology.graphql.js";
import { PathArguments, PathResult } from "../path/path.graphql.js";
import { GraphArguments, GraphView } from "../picture/picture.graphql.js";
import { RelationConnection, RelationFilter, RelationOrder } from "../relation/relation.graphql.js";
import { SearchConnection } from "../search/search.graphql.js";
import { TimelineArguments, TimelineConnection } from "../timeline/timeline.graphql.js";
import { AsOf } from "./as-of.graphql.js";
import { Node } from "./node.graphql.js";
import { PageArguments } from "./page.graphql.js";

export enum Role {
  READER = "READER",
  ANALYST = "ANALYST",
  EDITOR = "EDITOR",
  ADMIN = "ADMIN",
}
registerEnumType(Role, {
  name: "Role",
  description: "Who may do what; each may what those before it may.",
  valuesConfig: {
    READER: { description: "Reads." },
    ANALYST: { description: "Records entities, documents and claims." },
    EDITOR: { description: "Judges identities, ranks and rates, takes others' claims back." },
    ADMIN: { description: "Imports, and hands out tokens." },
  },
});

@ObjectType({ description: "Who asks." })
export class Viewer {
  @Field(() => String, { description: "The name on the token; `anonymous` without one." })
  name!: string;

  @Field(() => Role, { description: "What they may do." })
  role!: Role;

  @Field(() => Int, { description: "The ledger's present tick: it rises by one with every unit of work." })
  tick!: number;
}

/** What a root field for one entity takes. */
@ArgsType()
export class OneEntityArguments {
  @Field(() => ID, { description: "Its id or its slug." })
  id!: string;

  @Field(() => AsOf, { nullable: true, description: "As of when; now by default." })
  asOf!: AsOf | null;
}

/** What `node` takes. Relay's compiler asks again by a `node` of one argument only: the other is not shown (docs/decisions/017). */
@ArgsType()
class NodeArguments {
  @Field(() => ID, { description: "Its id or its slug." })
  id!: string;

  @Field(() => AsOf, {
    nullable: true,
    description: "As of when; now by default.",
    deprecationReason: "`nodes` takes it too: nodes(ids: [id], asOf: ...).",
  })
  asOf!: AsOf | null;
}

@ArgsType()
class NodesArguments {
  @Field(() => [ID], { description: "Ids or slugs, at most 100." })
  ids!: string[];

  @Field(() => AsOf, { nullable: true, description: "As of when; now by default." })
  asOf!: AsOf | null;
}

@ArgsType()
class EntitiesArguments extends PageArguments {
  @Field(() => EntityFilter, { nullable: true, description: "Only entities that pass." })
  filter!: EntityFilter | null;

  @Field(() => AsOf, { nullable: true, description: "As of when; now by default." })
  asOf!: AsOf | null;

  @Field(() => EntityOrder, { nullable: true, description: "In which order; NAME by default." })
  orderBy!: EntityOrder | null;
}

@ArgsType()
class SearchArguments extends PageArguments {
  @Field(() => String, { description: "What to look for, in any script or spelling." })
  text!: string;

  @Field(() => [Kind], { nullable: true, description: "Only entities of these kinds." })
  kinds!: string[] | null;
}

@ArgsType()
class RelationsArguments extends PageArguments {
  @Field(() => RelationFilter, { nullable: true, description: "Only relations that pass." })
  filter!: RelationFilter | null;

  @Field(() => AsOf, { nullable: true, description: "As of when; now by default." })
  asOf!: AsOf | null;

  @Field(() => RelationOrder, { nullable: true, description: "In which order; NAME by default." })
  orderBy!: RelationOrder | null;
}

@ArgsType()
class ConflictsArguments extends PageArguments {
  @Field(() => ConflictFilter, { nullable: true, description: "Only conflicts that pass." })
  filter!: ConflictFilter | null;

  @Field(() => AsOf, { nullable: true, description: "As of when; now by default." })
  asOf!: AsOf | null;
}

@ArgsType()
class HistoryArguments extends PageArguments {
  @Field(() => ID, { description: "Id or slug of an entity, or id of a relation." })
  id!: string;
}

@ArgsType()
class JudgementsArguments extends PageArguments {
  @Field(() => [ID], { nullable: true, description: "Only those about one of these entities: ids or slugs." })
  about!: string[] | null;
}

@ArgsType()
class CandidatesArguments extends PageArguments {
  @Field(() => ID, {
    nullable: true,
    description:
      "Only pairs with this entity, found in spite of slips too: id or slug. All pairs by default.",
  })
  about!: string | null;
}

/** The root fields for reading, as the schema shows them; how each is read stands in the slices' `*.fields.ts`. */
@Resolver()
export class Reads {
  @Query(() => Node, {
    nullable: true,
    description: "Anything by its id; an entity or a document by its slug too.",
  })
  node(@Args(() => NodeArguments) _: NodeArguments): void {}

  @Query(() => [Node], {
    nullable: "items",
    description: "Several things by their ids, in that order; null for what there is not.",
  })
  nodes(@Args(() => NodesArguments) _: NodesArguments): void {}

  @Query(() => Entity, {
    nullable: true,
    description:
      "An entity. An unknown slug answers null, with the nearest ones in `extensions.suggestions`.",
  })
  entity(@Args(() => OneEntityArguments) _: OneEntityArguments): void {}

  @Query(() => EntityConnection, { description: "Entities." })
  entities(@Args(() => EntitiesArguments) _: EntitiesArguments): void {}

  @Query(() => SearchConnection, {
    description: "Entities by name, in any script or spelling, the best first.",
  })
  search(@Args(() => SearchArguments) _: SearchArguments): void {}

  @Query(() => RelationConnection, { description: "What the graph believes." })
  relations(@Args(() => RelationsArguments) _: RelationsArguments): void {}

  @Query(() => ClaimConnection, { description: "What was said, by whom, in which words." })
  claims(@Args(() => ClaimListArguments) _: ClaimListArguments): void {}

  @Query(() => ConflictConnection, { description: "Where what was said does not agree." })
  conflicts(@Args(() => ConflictsArguments) _: ConflictsArguments): void {}

  @Query(() => GraphView, {
    description:
      "A picture, in one request: the neighbourhood of its seeds or the whole graph, with the relations among what is shown, never larger than can be drawn.",
  })
  graph(@Args(() => GraphArguments) _: GraphArguments): void {}

  @Query(() => PathResult, {
    description:
      "How two entities hang together: the shortest ways along relations, whichever way these run. An unknown slug at either end answers no path, with the nearest slugs in `extensions.suggestions`.",
  })
  paths(@Args(() => PathArguments) _: PathArguments): void {}

  @Query(() => VersionConnection, {
    description:
      "The versions of an entity or a relation, the oldest first: what changed, when, why and by whom.",
  })
  history(@Args(() => HistoryArguments) _: HistoryArguments): void {}

  @Query(() => JudgementConnection, {
    description: "Judgements on identity, the latest first; those that were withdrawn too.",
  })
  judgements(@Args(() => JudgementsArguments) _: JudgementsArguments): void {}

  @Query(() => CandidateConnection, {
    description:
      "Pairs that may be one, the likeliest first. A pair that was judged is not among them until that judgement is withdrawn.",
  })
  identityCandidates(@Args(() => CandidatesArguments) _: CandidatesArguments): void {}

  @Query(() => TimelineConnection, {
    description:
      "Claims in the order of when what they say was. What is told by an event is placed by it. Undated ones stand at the end, in the order that the texts tell: those around one event together, then the others by the date of their document. No claim is given a day by its document.",
  })
  timeline(@Args(() => TimelineArguments) _: TimelineArguments): void {}

  @Query(() => [CountRow], {
    description:
      "How many claims or relations there are, by one to three groupings: the largest count first, then by keys; 1,000 rows at most.",
  })
  counts(@Args(() => CountsArguments) _: CountsArguments): void {}

  @Query(() => GraphDiff, {
    description:
      "What of the relations differs between two views of the graph: two dates, two instants of what was known, or both.",
  })
  graphDiff(@Args(() => GraphDiffArguments) _: GraphDiffArguments): void {}

  @Query(() => Document, { nullable: true, description: "A document." })
  document(@Arg("id", () => ID, { description: "Its id or its slug." }) _: string): void {}

  @Query(() => DocumentConnection, { description: "Documents, by title." })
  documents(@Args(() => PageArguments) _: PageArguments): void {}

  @Query(() => Ontology, { description: "What this graph can speak of." })
  ontology(): void {}

  @Query(() => Viewer, { description: "Who you are here." })
  viewer(): void {}
}
