/** Where a cursor stands: in which list, after which member. */
export interface CursorPlace {
  readonly list: string;
  readonly member: string;
}

/** A text that only the oracle gives as a cursor. */
const sign = "cursor of the oracle ";

/** The oracle's cursors: numbers in a book, so that nothing of the service's way of making them is shared. */
export class CursorBook {
  readonly #places: CursorPlace[] = [];
  readonly #numbers = new Map<string, number>();

  /** The cursor of a place; the same for the same place. */
  cursor(place: CursorPlace): string {
    const key = JSON.stringify([place.list, place.member]);
    const known = this.#numbers.get(key) ?? this.#places.push(place) - 1;
    this.#numbers.set(key, known);
    return `${sign}${known}`;
  }

  /** Where a cursor stands; null for a text that is none. */
  place(cursor: string): CursorPlace | null {
    return isCursor(cursor) ? (this.#places[Number(cursor.slice(sign.length))] ?? null) : null;
  }
}

/** Whether a value of an answer is a cursor of the oracle. */
export function isCursor(value: unknown): value is string {
  return typeof value === "string" && value.startsWith(sign);
}
