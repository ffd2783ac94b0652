import { knownAt, validAt } from "./as-of.js";
import { claims } from "./claims.js";
import { count } from "./count.js";
import { counts } from "./counts.js";
import { forty } from "./forty.js";
import { fragments } from "./fragments.js";
import { graph } from "./graph.js";
import { list } from "./list.js";
import { neighbours } from "./neighbours.js";
import { page } from "./page.js";
import { path } from "./path.js";
import { point } from "./point.js";
import { search } from "./search.js";
import type { Shape } from "./shape.model.js";
import { tree, treeUnderSupernode } from "./tree.js";
import { typename } from "./typename.js";
import { write } from "./write.js";

/** All that is measured, in this order. What writes comes last. */
export const shapes: readonly Shape[] = [
  ...[typename, point, list, page, neighbours, treeUnderSupernode, tree, count, counts, fragments],
  ...[search, claims, validAt, knownAt, path, graph, forty, write],
];
