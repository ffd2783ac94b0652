/** What tests use of `jsonld`, which comes without types. */
declare module "jsonld" {
  export interface Quad {
    readonly subject: { readonly value: string };
    readonly predicate: { readonly value: string };
    readonly object: { readonly value: string; readonly termType: string; readonly language?: string };
  }

  interface Options {
    /** Answers for an address; throws where a test must not ask. */
    readonly documentLoader: (address: string) => Promise<{
      readonly contextUrl: null;
      readonly documentUrl: string;
      readonly document: unknown;
    }>;
    /** Refuse whatever would be dropped in silence. */
    readonly safe: boolean;
  }

  const jsonld: { toRDF(document: unknown, options: Options): Promise<Quad[]> };
  export default jsonld;
}
