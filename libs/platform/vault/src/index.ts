export { type Vault, makeVault } from './make-vault.js'
