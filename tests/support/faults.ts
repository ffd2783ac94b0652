import { relative } from "node:path";
import { FilesInvalid, faultLine } from "../../src/errors.js";

/** The faults that a reading gives, as lines with paths relative to the folder; empty where it gives none. */
export function faultsOf(folder: string, read: (folder: string) => unknown): string[] {
  try {
    read(folder);
    return [];
  } catch (error) {
    if (!(error instanceof FilesInvalid)) throw error;
    return error.faults.map((fault) => faultLine({ ...fault, file: relative(folder, fault.file) }));
  }
}
