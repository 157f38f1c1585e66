import type { NounPhrase } from './noun-phrase.ts';
import type { Token } from './tokens.ts';

const carrier =
  /^(?:.*-)?(?:sign|placard|banner|poster|plaque|billboard|sticker|t-shirt|shirt|sweatshirt|hoodie|cap|hat|badge|button|graffiti|mural|leaflet|flyer|flier|noticeboard|tattoo|inscription|headstone|gravestone|tombstone|label|signboard|chalkboard|blackboard|whiteboard)s?$/u;

/** Whether a phrase is a thing with words on it that nobody says: “a banner reading ‘No more’”. */
export function isInscribed(phrase: NounPhrase, tokens: readonly Token[]): boolean {
  const shirt = phrase.kind === 'name' && tokens[phrase.to - 1]?.lower.endsWith('shirt') === true;
  return shirt || (phrase.kind === 'role' && carrier.test(phrase.head));
}
