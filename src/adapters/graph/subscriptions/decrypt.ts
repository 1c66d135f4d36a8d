import { constants, createDecipheriv, createHmac, privateDecrypt, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { Certificate } from './certificate.ts'

/** What a rich notification carries in place of the resource (con/change-notifications-with-resource-data). */
export const encrypted = z.object({
  data: z.string(),
  dataKey: z.string(),
  dataSignature: z.string(),
  encryptionCertificateId: z.string(),
})

/** `undefined`: not by its sender's key, or no JSON. Never throws. */
export function decrypt(content: z.infer<typeof encrypted>, { key: ours }: Pick<Certificate, 'key'>): unknown {
  try {
    const padding = constants.RSA_PKCS1_OAEP_PADDING
    const key = privateDecrypt({ key: ours, padding, oaepHash: 'sha1' }, Buffer.from(content.dataKey, 'base64'))
    const data = Buffer.from(content.data, 'base64')
    const mac = createHmac('sha256', key).update(data).digest()
    const shown = Buffer.from(content.dataSignature, 'base64')
    if (key.length !== 32 || shown.length !== mac.length || !timingSafeEqual(shown, mac)) return undefined
    // The vector is the key's own first half: Microsoft's choice, and one key serves one notification only.
    const opened = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16))
    return JSON.parse(Buffer.concat([opened.update(data), opened.final()]).toString('utf8')) as unknown
  } catch {
    return undefined // of what it was made is nothing to be told, not even to a log
  }
}
