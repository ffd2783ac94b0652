import { Arg, Mutation, Resolver } from "type-graphql";
import {
  AssertClaimInput,
  ClaimPayload,
  RankClaimInput,
  RetractClaimInput,
} from "../claim/claim-input.graphql.js";
import { DocumentPayload, RegisterDocumentInput } from "../document/document-input.graphql.js";
import {
  CreateEntityInput,
  EntityPayload,
  RateSpeakerInput,
  UpdateEntityInput,
} from "../entity/entity-input.graphql.js";
import {
  JudgeIdentityInput,
  JudgementPayload,
  WithdrawJudgementInput,
} from "../judgement/judgement.graphql.js";

/** The root fields for writing, as the schema shows them; what each does stands in the slices' `*.write.ts`. */
@Resolver()
export class Writes {
  @Mutation(() => EntityPayload, { description: "Records an entity with its names." })
  createEntity(
    @Arg("input", () => CreateEntityInput, { description: "What to write." }) _: CreateEntityInput,
  ): void {}

  @Mutation(() => EntityPayload, { description: "Changes an entity's own names, descriptions or location." })
  updateEntity(
    @Arg("input", () => UpdateEntityInput, { description: "What to write." }) _: UpdateEntityInput,
  ): void {}

  @Mutation(() => DocumentPayload, { description: "Records a document, with its text where that is given." })
  registerDocument(
    @Arg("input", () => RegisterDocumentInput, { description: "What to write." }) _: RegisterDocumentInput,
  ): void {}

  @Mutation(() => ClaimPayload, { description: "Records a claim and derives what follows from it." })
  assertClaim(
    @Arg("input", () => AssertClaimInput, { description: "What to write." }) _: AssertClaimInput,
  ): void {}

  @Mutation(() => ClaimPayload, { description: "Takes a claim back; it stays in the record." })
  retractClaim(
    @Arg("input", () => RetractClaimInput, { description: "What to write." }) _: RetractClaimInput,
  ): void {}

  @Mutation(() => ClaimPayload, {
    description: "Ranks a claim: PREFERRED is shown first, DEPRECATED makes no edge.",
  })
  rankClaim(@Arg("input", () => RankClaimInput, { description: "What to write." }) _: RankClaimInput): void {}

  @Mutation(() => EntityPayload, { description: "Rates how reliable a source is." })
  rateSpeaker(
    @Arg("input", () => RateSpeakerInput, { description: "What to write." }) _: RateSpeakerInput,
  ): void {}

  @Mutation(() => JudgementPayload, {
    description: "Judges two entities the same, different, or not surely either.",
  })
  judgeIdentity(
    @Arg("input", () => JudgeIdentityInput, { description: "What to write." }) _: JudgeIdentityInput,
  ): void {}

  @Mutation(() => JudgementPayload, { description: "Withdraws a judgement; what it joined is apart again." })
  withdrawJudgement(
    @Arg("input", () => WithdrawJudgementInput, { description: "What to write." }) _: WithdrawJudgementInput,
  ): void {}
}
