export { type Owner, type Vault, firstHashingKey, keyedHash, makeVault, masterIdOf } from './make-vault.js'
export { type MasterKey, type MasterKeys, masterKeys } from './master-keys.js'
export { type ErasureKeys, openErasureKeys } from './erasure-keys.js'
