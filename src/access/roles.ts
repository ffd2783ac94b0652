import type { Role } from "../query/execute.model.js";

/** From the one that may least; each may what those before it may. */
export const roles: readonly Role[] = ["READER", "ANALYST", "EDITOR", "ADMIN"];

/** Whether somebody of the role `held` may do what takes the role `needed`. */
export function mayActAs(held: Role, needed: Role): boolean {
  return roles.indexOf(held) >= roles.indexOf(needed);
}

/** The role that a text names, in letters of any case; null for any other text. */
export function roleNamed(text: string): Role | null {
  return roles.find((role) => role === text.toUpperCase()) ?? null;
}
