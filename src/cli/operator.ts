import { userInfo } from "node:os";

/** Who runs the command, for the audit: the name that the machine knows; `operator` where it knows none. */
export function operatorName(): string {
  try {
    return userInfo().username;
  } catch {
    return "operator";
  }
}
