import { randomBytes, sign, type KeyObject } from 'node:crypto'
import { hours, type Instant } from '../../../lesson/time.ts'

/**
 * A self-signed certificate for one key, in DER (RFC 5280): Graph takes the public key that it encrypts to in no other
 * form, trusts nothing else in it, and Node can read certificates but not make them.
 * @param from valid from a day before this instant, for ten years.
 */
export function selfSigned(publicKey: KeyObject, privateKey: KeyObject, from: Instant): Buffer {
  const name = sequence(set(sequence(oid(commonName), utf8('Chaperone change notifications'))))
  const validity = sequence(utcTime(from - hours(24)), utcTime(from + hours(24 * 3650)))
  const version3 = tagged(0xa0, integer(Buffer.from([2])))
  const serial = integer(Buffer.concat([Buffer.from([1]), randomBytes(15)]))
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  const toBeSigned = sequence(version3, serial, sha256WithRsa, name, validity, name, spki)
  const signature = tagged(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', toBeSigned, privateKey)]))
  return sequence(toBeSigned, sha256WithRsa, signature)
}

const tagged = (tag: number, content: Buffer): Buffer => Buffer.concat([Buffer.from([tag]), length(content), content])
const sequence = (...parts: readonly Buffer[]): Buffer => tagged(0x30, Buffer.concat(parts))
const set = (part: Buffer): Buffer => tagged(0x31, part)
const integer = (bytes: Buffer): Buffer => tagged(0x02, bytes)
const utf8 = (text: string): Buffer => tagged(0x0c, Buffer.from(text))
const oid = (hex: string): Buffer => tagged(0x06, Buffer.from(hex, 'hex'))

const commonName = '550403' // 2.5.4.3
const sha256WithRsa = sequence(oid('2a864886f70d01010b'), tagged(0x05, Buffer.alloc(0))) // 1.2.840.113549.1.1.11

/** `YYMMDDHHMMSSZ`: for years before 2050, which ours are. */
const utcTime = (at: Instant): Buffer =>
  tagged(0x17, Buffer.from(`${new Date(at).toISOString().slice(2, 19).replaceAll(/[-T:]/g, '')}Z`))

function length({ length: size }: Buffer): Buffer {
  if (size < 0x80) return Buffer.from([size])
  const bytes = Buffer.from(size.toString(16).padStart(size < 0x100 ? 2 : 4, '0'), 'hex')
  return Buffer.concat([Buffer.from([0x80 + bytes.length]), bytes])
}
