import type { NounPhrase } from './noun-phrase.ts';
import type { Token } from './tokens.ts';

const carrier =
  /^(?:.*-)?(?:sign|placard|banner|poster|plaque|billboard|sticker|t-shirt|shirt|sweatshirt|hoodie|cap|hat|badge|button|graffiti|mural|leaflet|flyer|flier|noticeboard|tattoo|inscription|headstone|gravestone|tombstone|label|signboard|chalkboard|blackboard|whiteboard|banderole|pancarte|affiche|panneau|écriteau|pancarta|cartel|grafiti|pintada|letrero|plakat|transparent|spruchband|schild|aufkleber|inschrift|graffito)s?$/u;

/** Whether a phrase is a thing with words on it that nobody says: “a banner reading ‘No more’”. */
export function isInscribed(phrase: NounPhrase, tokens: readonly Token[]): boolean {
  const shirt = phrase.kind === 'name' && tokens[phrase.to - 1]?.lower.endsWith('shirt') === true;
  return shirt || (phrase.kind === 'role' && carrier.test(phrase.head));
}

/** „Auf dem Plakat stand: …“, “sur la pancarte, on pouvait lire : …”: whether what stands before the colon at `colon` is to be read on something. */
export function isReadOn(tokens: readonly Token[], colon: number): boolean {
  if (
    !/^(?:stand|steht|standen|stehen|prangte?|lire|lisait|lit|leía|lee|rezaba|reza|ponía)$/u.test(
      tokens[colon - 1]?.lower ?? '',
    )
  )
    return false;
  return tokens.slice(0, colon).some(({ lower }) => carrier.test(lower));
}
