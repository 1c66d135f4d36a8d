export const parent =
  '(?:dad|daddy|da|mum|mummy|mammy|mam|mom|mommy|ma|step ?(?:dad|mum)|father|mother|parents|papa|baba|abbu|ammi|tata|mama)'
export const kin = `(?:${parent}s?|(?:half|step) ?(?:brother|sister)s?|brothers?|bros?|sisters?|sis|uncles?|aunt(?:y|ie)?s?|cousins?|nan(?:a|ny|nan)?|gran(?:dad|dma|pa|ny)?|grandfather|grandmother|taid|nain|dziadek|babcia|chacha|mamu|foster (?:mum|dad|carer|lady|man|brother)|carer)`
export const lover = '(?:boyfriend|girlfriend|bf|gf|husband|wife|partner|fiance|ex|my man|my fella|older lad)'
export const grown = `(?:${kin}|${lover}|man|bloke|guy|lad|fella|coach|tutor|neighbour|lodger|babysitter|childminder|driver|imam|priest|pastor|vicar|ustad|instructor|manager|boss|landlord|teacher|mr \\w+|mrs \\w+|sir|boys|lads|girls)`
/** What one can die or be hurt by. */
export const means =
  '(?:tablets?|tabs|pills?|paracetamols?|ibuprofen|sleeping \\w+|insulin|antidepressants|meds|razors?|razor ?blades?|blades?|sharpener|stanley knife|craft knife|scalpel|knife|knives|rope|noose|bleach|lighter|compass|glass|dressing gown cord)'

export const adultOf = `(?:${parent}|step ?\\w+|he|she|they)(?:s| is| are| was| gets| got| comes home| came home)?`
