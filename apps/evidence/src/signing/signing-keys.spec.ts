import { describe, expect, it } from '@jest/globals'
import { checkBy, publicKeysIn, signingKeys } from './signing-keys.js'

// RFC 8032, section 7.1, test 1 and its public key.
const SEED = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex')
const PUBLIC = Buffer.from('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', 'hex').toString('base64url')
const EMPTY_SIGNED = Buffer.from('e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b', 'hex').toString('base64url')
const OTHER = Buffer.alloc(32, 7)

describe('the keys of evidence', () => {
  it('sign as RFC 8032 says, under the thumbprint of RFC 8037', () => {
    const keys = signingKeys([SEED])
    expect(keys.publicKeys).toEqual([{ kty: 'OKP', crv: 'Ed25519', x: PUBLIC, kid: 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k', use: 'sig', alg: 'EdDSA' }])
    expect(keys.sign('')).toBe(EMPTY_SIGNED)
  })

  it('the newest signs, and what an earlier one signed is still known', () => {
    const [before, after] = [signingKeys([SEED]), signingKeys([OTHER, SEED])]
    expect(after.keyId).not.toBe(before.keyId)
    const check = checkBy(after.publicKeys)
    expect([check(before.keyId, 'a', before.sign('a')), check(after.keyId, 'a', after.sign('a'))]).toEqual([null, null])
  })

  it.each<[string, string, string, string, RegExp]>([
    ['another text', signingKeys([SEED]).keyId, 'b', signingKeys([SEED]).sign('a'), /not that of its content/],
    ['another key of ours', signingKeys([SEED]).keyId, 'a', signingKeys([OTHER]).sign('a'), /not that of its content/],
    ['a key that is not known', 'other', 'a', signingKeys([SEED]).sign('a'), /not known here: other/],
    ['no base64', signingKeys([SEED]).keyId, 'a', '%', /not that of its content/],
    ['the same bytes in another base64', signingKeys([SEED]).keyId, 'a', `${signingKeys([SEED]).sign('a')}=`, /not that of its content/],
  ])('refuses %s', (_name, keyId, text, signature, why) => {
    expect(checkBy(signingKeys([OTHER, SEED]).publicKeys)(keyId, text, signature)).toMatch(why)
  })

  it('a key goes by its thumbprint, whatever it calls itself', () => {
    const [key] = signingKeys([SEED]).publicKeys
    expect(publicKeysIn({ keys: [{ ...key, kid: 'mine' }, { kty: 'RSA' }, null] })).toEqual([key])
    expect([publicKeysIn(key), publicKeysIn('nothing'), publicKeysIn({ keys: {} })]).toEqual([[key], [], []])
  })
})
