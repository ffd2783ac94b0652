import { verify } from "../verify/verify.js";
import type { Command } from "./command.model.js";
import { ownOntology, withDatabase } from "./with-database.js";

/** Compares the database with a fresh derivation of its record. */
export const verifyCommand: Command = {
  words: ["verify"],
  usage: "",
  summary: "Derive everything afresh, check the audit chain and the quotes, and name each difference.",
  positionals: 0,
  options: {},
  async run(_, terminal) {
    const ontology = ownOntology();
    const { faults, checked } = await withDatabase(terminal, (graph) => verify(graph, ontology));
    for (const fault of faults) terminal.err(fault);
    const looked = Object.entries(checked).map(([what, count]) => `${count} ${wordsOf(what)}`);
    terminal.out(`${looked.join(", ")}: ${faults.length === 0 ? "no difference" : countOf(faults.length)}`);
    return faults.length === 0 ? 0 : 1;
  },
};

/** `auditEvents` -> `audit events`. */
function wordsOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function countOf(faults: number): string {
  return faults === 1 ? "1 difference" : `${faults} differences`;
}
