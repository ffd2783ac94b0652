import neo4j, { type Integer } from "neo4j-driver";
import { NumberTooLarge } from "../errors.js";

/** An integer parameter: a plain JavaScript number arrives as a float, which LIMIT and list positions refuse. */
export function int(value: number): Integer {
  return neo4j.int(value);
}

/**
 * A value as the driver gives it, checked. The driver hands out integers as plain numbers and those beyond 2^53 as infinite;
 * one look for the latter costs less than wrapping and unwrapping every integer. Throws `NumberTooLarge`.
 */
export function checkedValue(value: unknown, column: string): unknown {
  if (typeof value === "number") {
    if (value === Infinity || value === -Infinity) throw new NumberTooLarge(column);
  } else if (Array.isArray(value)) {
    for (const member of value) checkedValue(member, column);
  } else if (typeof value === "object" && value !== null) {
    for (const key in value) checkedValue((value as Record<string, unknown>)[key], column);
  }
  return value;
}
