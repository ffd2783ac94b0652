import { registerEnumType } from "type-graphql";

export enum ChangeKind {
  GAINED = "GAINED",
  LOST = "LOST",
  CHANGED = "CHANGED",
  DISPUTED = "DISPUTED",
  SETTLED = "SETTLED",
}
registerEnumType(ChangeKind, {
  name: "ChangeKind",
  description: "What became of a relation or an entity in a tick.",
  valuesConfig: {
    GAINED: { description: "It was not there before." },
    LOST: { description: "Nothing supports it any more." },
    CHANGED: { description: "It says something else than before." },
    DISPUTED: { description: "It is disputed, and was not." },
    SETTLED: { description: "It is disputed no more." },
  },
});
