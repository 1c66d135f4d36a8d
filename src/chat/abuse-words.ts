/** Somebody in the class by any name: no word that stands there often without being one. */
export const one =
  '(?:him|her|them|(?!the\\b|a\\b|an\\b|it\\b|that\\b|this\\b|these\\b|those\\b|to\\b|in\\b|on\\b|of\\b|me\\b|us\\b|you\\b|my\\b|your\\b|our\\b|any\\b|all\\b|and\\b|or\\b|each\\b|more\\b|too\\b|for\\b|with\\b|near\\b|next\\b|what\\b|when\\b|if\\b|yet\\b|till\\b|until\\b|miss\\b|sir\\b|everyone\\b|anyone\\b|people\\b|strangers\\b|others\\b)[a-z]{3,12})'
export const whose =
  '(?:your|his|her|their|(?!its|thats|whats|this|lets|hers|theirs|yours|ours|was|has|does|as\\b)[a-z]{2,}s)'

/** What of somebody is looked at, heard or smelt. */
export const looks =
  '(?:hijab|turban|patka|head ?scarf|scarf|niqab|burka|kippah|wig|weave|braids|dreads|locs|afro|hair|hairline|fringe|trim|fade|hair ?cut|barnet|face|nose|forehead|teeth|braces|lips|ears|eyes|eyebrows?|monobrow|skin|spots|feet|legs|knees|arms|belly|chins?|voice|accent|laugh|lisp|stutter|walk|outfit|coat|shoes|creps|trainers|bag|uniform|jumper|blazer|glasses|hearing aids?|wheelchair|house|room|bedroom|kitchen|curtains|mum|mam|dad|nan|family|sister|brother|baby|handwriting|name|lunch|packed lunch|breath|head|heid|puss|moustache|wrinkles|roots|bald patch|double chins?|bum|boobs|thighs|muffin top|kit|pe kit|background|wallpaper)'
