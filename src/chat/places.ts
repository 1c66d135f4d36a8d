/** Where pupils have accounts, by every short name that they go by. No flags: made part of larger patterns. */
export const social =
  '(?:snap ?chats?|snaps?|sc|insta(?:gram)?s?|ig|tik ?toks?|tt|face ?book|fb|twitter|threads|be ?real|you ?tube|yt|twitch|tumblr|pinterest|reddit|finsta|yubo|vsco|ask ?fm|lemon8|soundcloud|linkedin|locket)'
/** Where they talk, call, or play and chat. */
export const talk =
  '(?:what?s ?app+|wh?ats ?ap+|wa group|dis ?cord|disc|dc|telegram|tele ?gram|signal|zoom|google meets?|g ?meet|face ?time|ft|skype|viber|we ?chat|imessage|messenger|kik|line app|team ?speak|house ?party|wizz|omegle|monkey app|slack|whereby|wickr|threema)'
export const games =
  '(?:roblox|robl?ox|xbox(?: live)?|psn|play ?station|ps[45]|fortnite|fort ?nite|mine ?craft|steam|brawl stars|rocket league|nintendo|switch|clash royale|cod|warzone|valorant|rec ?room|gorilla tag|among us|fifa|gamer ?tag|epic)'
/** A name that an account has: with a digit, a dot or a line in it, or with @ before it. */
export const handle =
  '(?:@[a-z0-9._]{3,}|(?=[a-z0-9._]*[a-z])[a-z0-9]*[._0-9][a-z0-9._]{2,}|[a-z]{2,}[._0-9][a-z0-9._]*)'
export const you = '(?:you|u|ya|yous|youse|y all|yall)'
export const your = '(?:your|ur|yr|yer|youre|thy)'
export const my = '(?:my|me|ma|mi)'
