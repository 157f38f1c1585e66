export interface NounPhrase {
  /** Token indices, `to` excluded. */
  readonly from: number;
  readonly to: number;
  /** `name`: ends in a proper name; `role`: a common noun for somebody; `pronoun`. */
  readonly kind: 'name' | 'role' | 'pronoun';
  /** The tokens of the name without its titles; for other kinds those of the whole phrase. */
  readonly nameFrom: number;
  readonly nameTo: number;
  /** The head noun of a role, or the last role word before a name; lower case, '' if none. */
  readonly head: string;
  readonly plural: boolean;
}

/** A pronoun alone, with the form of a subject as its head. */
export function pronounPhrase(at: number, head: string, plural: boolean): NounPhrase {
  return { from: at, to: at + 1, kind: 'pronoun', nameFrom: at, nameTo: at + 1, head, plural };
}
