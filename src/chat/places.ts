/** Where pupils have accounts, by every short name that they go by. No flags: made part of larger patterns. */
/** `ig` is a network, and `i guess` where a clause begins with it. */
const network =
  '(?:(?<=\\b(?:on|via|to|in|my|your|ur|his|her|their|our|the|an|this|got|have|add|new|mans|[a-z]{2,}s) )ig|ig(?! (?:its?|thats?|so|we|im?|hes?|shes?|they|theyre|theres?|you|youre|the|this|not|but|or|a|if|because|just)\\b))'
export const social = `(?:snap ?chats?|snaps?|snap ?codes?|sc|(?:i|l)nsta(?:gram)?(?:s|ie|a|u)?|${network}|tik ?toks?|tik ?toc|tik+[iy] ?toks?|tt|face ?book|fb|twitter|threads|be ?real|you ?tube|yt|twitch|tumblr|pinterest|reddit|sub ?reddit|finsta|yubo|vsco|ask ?fm|lemon8|soundcloud|linkedin|locket|blue ?sky|bsky|mastodon|likee|tellonym|send ?it app|wattpad|vk|rednote|noplace|deviant ?art|depop|strava|weverse|vkontakte)`
/** Where they talk, call, or play and chat. */
export const talk =
  '(?:what?s ?app+(?:ie|a|u|em|ul|owy)?|bbm|imsg|i message|wh?ats ?ap+|wapp|wa group|dis ?cord(?:zie|a|u|owi|em|ul)?|disc|dc|telegram(?:ie|a|u|em)?|tele ?gram|signal|zoom|google meets?|g ?meet|face ?time|ft|skype|viber|(?<!\\b(?:can|could|shall|if|when|should|do|where|how) )we ?chat|imessage|messenger(?:ze|a)?|msngr|kik|line app|team ?speak|house ?party|wizz|omegle|uhmegle|monkey app|slack|whereby|wickr|threema|guilded|google ?(?:chat|duo|spaces?)|hangouts|webex|go ?to ?meeting|marco ?polo|group ?me|kakao ?talk|zalo|botim|zangi|ome ?tv|azar|bigo|vr ?chat|jitsi|mattermost|air ?chat|gather ?town|rocket ?chat|zello|voxer|tiny ?chat|chat ?roulette|litmatch|tele ?party|chat ?ib|talkie app|big ?blue ?button|ring ?central|tox chat|simplex chat|icq|ps ?party)'
/** Names of places to talk that are words too: only an account or an invitation there tells which is meant. */
export const ambiguous =
  '(?:imo|line|session|wire|element|matrix|quest|band|revolt|stoat|hoop|tango|duo|plato|mumble|rave|spaces|wa|tg|sig|meet|monkey|briar|lark|bunch|jami|emerald|kosmi)'
export const games =
  '(?:roblox|robl?ox|xbox(?: live)?|psn|ps plus|ps (?=name|id|user|tag)|play ?station|ps[45]|fortnite|fort ?nite|fortnight lobby|mine ?craft|steam|brawl stars|rocket league|nintendo|switch|clash royale|clash of clans|cod|warzone|valorant|rec ?room|gorilla tag|among us|fifa|ea ?fc|gamer ?tag|epic|oculus|meta quest|quest [23]|imvu|habbo|zepeto|animal jam|stumble guys|call of duty|overwatch|genshin|gta(?: online)?|apex legends|pubg|mobile legends|sea of thieves|hypixel|bedwars|brookhaven|bloxburg|adopt me|blox fruits|royale high|fall guys|horizon worlds|smp|gartic ?phone|gartic|skribbl(?: ?io)?|ea id|geo ?guessr|chess com|smash ?karts|krunker|agar ?io)'
/** A name that an account has: with a digit, a dot or a line in it, or with @ before it. */
export const handle =
  '(?:@[a-z0-9._]{3,}|(?=[a-z0-9._]*[a-z])[a-z0-9]*[._0-9][a-z0-9._]{2,}|[a-z]{2,}[._0-9][a-z0-9._]*)'
export const you = '(?:you|u|ya|yous|youse|y all|yall)'
export const your = '(?:your|ur|yr|yer|youre|thy)'
export const my = '(?:my|me|ma|mi)'
