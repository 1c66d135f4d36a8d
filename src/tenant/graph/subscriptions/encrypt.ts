/** How Graph encrypts a resource for a subscriber (con/change-notifications-with-resource-data). */
import {
  constants,
  createCipheriv,
  createHash,
  createHmac,
  publicEncrypt,
  randomBytes,
  X509Certificate,
} from 'node:crypto'
import type { Fields } from '../exchange.ts'

/** The public key of a certificate as Graph takes it: X.509, RSA of 2048 to 4096 bits; undefined for all else. */
export function certificateOf(base64: string): X509Certificate | undefined {
  try {
    const certificate = new X509Certificate(Buffer.from(base64, 'base64'))
    const { asymmetricKeyType, asymmetricKeyDetails } = certificate.publicKey
    const bits = asymmetricKeyDetails?.modulusLength ?? 0
    return asymmetricKeyType === 'rsa' && bits >= 2048 && bits <= 4096 ? certificate : undefined
  } catch {
    return undefined
  }
}

/** A key of its own for each notification, whose first half is the vector. */
export function encrypt(data: Fields, certificate: X509Certificate, certificateId: string): Fields {
  const key = randomBytes(32)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16))
  const sealed = Buffer.concat([cipher.update(JSON.stringify(data), 'utf8'), cipher.final()])
  const padding = constants.RSA_PKCS1_OAEP_PADDING
  return {
    data: sealed.toString('base64'),
    dataSignature: createHmac('sha256', key).update(sealed).digest('base64'),
    dataKey: publicEncrypt({ key: certificate.publicKey, padding, oaepHash: 'sha1' }, key).toString('base64'),
    encryptionCertificateId: certificateId,
    encryptionCertificateThumbprint: createHash('sha1').update(certificate.raw).digest('hex').toUpperCase(),
  }
}
