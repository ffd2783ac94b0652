import type { Arguments } from "../query/argument.js";
import { readConnection } from "../query/connection.js";
import type { Readers } from "../query/reader.js";
import { relationAsOf, relationTypes, scopeOf } from "../reads/as-of.fields.js";
import { allowedPredicates, relationConditions, relationOrder } from "./relation-filter.fields.js";

/** How the root field `relations` is read. */
export const relationRoots: Readers = {
  relations: (reading) => {
    const { level, args } = reading;
    const { statement } = level;
    const scope = scopeOf(reading.scope, args);
    const filter = args.filter as Arguments | null | undefined;
    const [subject, relation, object] = [
      statement.variable("s"),
      statement.variable("r"),
      statement.variable("o"),
    ];
    const types = relationTypes(scope.ontology, allowedPredicates(filter?.predicates), scope);
    return readConnection(reading, "Relation", {
      list: "relations",
      match: `MATCH (${subject})-[${relation}:${types}]->(${object})`,
      where: [
        ...relationAsOf(relation, scope, statement),
        ...relationConditions(filter, { relation, ends: [subject, object] }, scope, statement),
      ],
      variables: [subject, relation, object],
      order: relationOrder(args.orderBy, relation, [`${subject}.sortName`, `${object}.sortName`]),
      node: (inner) => inner.select("Relation", inner.level, relation, scope),
      scope,
    });
  },
};
