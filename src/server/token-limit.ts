import { GraphQLError, Lexer, type Source, TokenKind } from "graphql";
import { TooManyTokens } from "../errors.js";

/** What is wrong with a document that does not parse, where it is its length; null where it is something else. */
export function tooManyTokens(error: unknown, limit: number): TooManyTokens | null {
  if (!(error instanceof GraphQLError) || error.source === undefined) return null;
  const asked = countTokens(error.source);
  return asked > limit ? new TooManyTokens(asked, limit) : null;
}

/** Lexical tokens as far as the text has any; comments count for nothing. */
function countTokens(source: Source): number {
  const lexer = new Lexer(source);
  let count = 0;
  try {
    while (lexer.advance().kind !== TokenKind.EOF) count += 1;
  } catch {
    // What follows is no GraphQL.
  }
  return count;
}
