/** What no wording may say or imply, in any language: that a tenant can be brought back, or that anything is proven. */
export const FORBIDDEN_STEMS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'recover',
    'restor',
    'protect',
    '\\bsafe',
    'secure',
    'guarantee',
    'prove[ns]',
    '\\bproof',
    'verif',
    'confiden',
    'reliab',
    'trustworth',
    'will (?:work|succeed)',
    '\\bready\\b',
  ],
  de: [
    'wiederherst',
    'rettbar',
    'rücksicher',
    'geschützt',
    'sicher(?!ung)',
    'gewähr',
    'garant',
    'erwiesen',
    'bewiesen',
    'beweis',
    'nachweis',
    'nachgewiesen',
    'verifiz',
    'zuverlässig',
    'verlässlich',
    'vertrauen',
    'einsatzbereit',
    '(?<!\\p{L})bereit(?!s)',
    'wird gelingen',
  ],
  fr: [
    'récupérable',
    'restaur',
    'restitu',
    'protég',
    '(?<!\\p{L})sûre?s?(?!\\p{L})',
    'sécuris',
    'garanti',
    'prouv',
    'vérifié',
    'fiable',
    'fonctionnera',
  ],
  ar: ['استعادة', 'استرداد', 'مضمون', 'محمي', 'آمن', 'مثبت', 'موثوق'],
};

/** All of them at once: no language may borrow the claims of another. */
export const FORBIDDEN_CLAIMS = new RegExp(Object.values(FORBIDDEN_STEMS).flat().join('|'), 'iu');

/** The word for healthy in each language: for the two messages that make the claim, and nothing else. */
export const CALM_WORDS: Readonly<Record<string, RegExp>> = {
  en: /healthy/i,
  de: /in ordnung|gesund/i,
  fr: /(?<!\p{L})sain/iu,
  ar: /سليم/,
};
