import type { Mark, Message } from './message.ts'
import type { Views } from './views.ts'

/** What a member of staff forbids is not what they do. */
const forbids =
  /^(?:please |remember,? |reminder:? )*(?:no|do not|dont|never|i (?:cant|cannot|dont want|wont|will not|never|am not allowed))\b|\bif any ?(?:one|body) (?:asks?|wants?|messages?|offers?|sends?)\b.{0,40}\b(?:tell|say no|block|report|come to|let me know)\b|\bno (?:phones|filming|sharing|posting)\b/
/** What a class is told to act, whatever beast or body they then are. */
const acts =
  /\b(?:close your eyes|imagine|pretend|lets (?:all )?be|act (?:out|like)|(?:move|hop|stomp|crawl|sit down|walk|roar) like|(?:shake|touch|clap|stamp|wiggle|wave|stretch) your)\b/
/** Whose the lesson's own link and password are, a game of guessing, and a number that is refused. */
const guards =
  /\b(?:links?|pass ?codes?|pass ?words?|meeting id|logins?)\b.{0,40}\b(?:dont|do not|never|keep) (?:share|pass|give|post|forward|it (?:safe|to))\b|\b(?:dont|do not|never) (?:share|pass (?:on|round)|give|post|forward|tell) (?:\w+ ){0,4}(?:links?|pass ?codes?|pass ?words?|meeting id|logins?)\b|\byour pass ?word\b|\b(?:ill|i will|we will|can i|let me|lets) (?:try to |have to )?guess\b|\bi (?:cant|cannot|wont|mustnt|shouldnt|am not allowed to|dont) (?:\w+ )?(?:give|share|hand|text|add|follow|accept|message|swap)\b.{0,40}\b(?:office|reception|school|teams|assignments|form tutor)\b/
/** Numbers that nobody can ring, and what a school has of everybody. */
const holds =
  /\byour number (?:lines?|one|two|sentences?|bonds?|facts?)\b|\byour (?:number|address) (?:\w+ )?on (?:file|the register|record|the system)\b/
/** What an adult who guards nothing says beside it. */
const ownMeans =
  /\d{3}|@|\/\/|\b(?:share|pass|give|post|forward)\b.{0,40}\b(?:with|to) (?:the |any |your )?(?:office|head|staff|teachers?|school|college|tutor)\b|\b(?:add|text|ring|call|message|find|whatsapp) me\b|\bmy own (?!number|phone|mobile)|\bmy (?:zoom|place|flat|house|room|private)\b|\bso (?:use|add|text|come)\b|\b(?:secret|selfie|photo|parents?|mum|mam|dad)\b/
/** A case that a member of staff puts to a class, and a promise that they may not give. */
const teaches =
  /^(?:an? (?:stranger|worker|man|woman|person|client|adult|carer|friend|someone)\b|someone (?:says|asks)|on placement)|^(?:always|never) .{0,40}\b(?:online|strangers?)\b|^if (?:some(?:one|body)|a stranger|an adult|people) (?:online |you )?.{0,16}\b(?:asks?|tells?|offers?|wants?|says?|sends?)\b|^(?:write|imagine|draft|discuss|describe) (?:a|an|the) (?:scene|story|letter|scenario|dialogue|diary)\b|\b(?:wont|cant|cannot|never|not able to|not allowed to|wont be able to) (?:promise\b|keep (?:(?:a|that|this|it|your|any|what you \w+(?: \w+)?) )?(?:a )?(?:secrets?|to myself|between us|quiet|private|confidential))\b/
const taught: ReadonlySet<Mark> = new Set(['social-media', 'outside-platform', 'grooming-signal', 'boundary'])

/** What leads away from the lesson, or into it: whoever forbids or refuses it does not do it. */
export const leading: ReadonlySet<Mark> = new Set(['social-media', 'outside-platform', 'join-link'])

/** What a class is taught of such things, and what it is told not to do: no member of staff does it by that. */
export function isTaught(mark: Mark, { author }: Message, { plain }: Views): boolean {
  if (author !== 'staff') return false
  if (leading.has(mark) && forbids.test(plain)) return true
  if (mark === 'contact-details') return holds.test(plain)
  if (taught.has(mark) && teaches.test(plain)) return true
  return (taught.has(mark) || mark === 'join-link') && guards.test(plain) && !ownMeans.test(plain)
}

/** A class is told what to act, and insults nobody by it. */
export const isActed = (mark: Mark, { author }: Message, { plain }: Views): boolean =>
  author === 'staff' && mark === 'abusive-language' && acts.test(plain)
