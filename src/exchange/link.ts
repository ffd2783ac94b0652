/** Where a browser finds the thing with an id: the playground, with a question about it. */
export function linkTo(id: string, base: string): string {
  return `${base}/#node=${encodeURIComponent(id)}`;
}
