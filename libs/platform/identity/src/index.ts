export { Caller, RequireScope, ScopeGuard, TOKEN_VERIFIER } from './scope-guard.js'
export { type Caller as CallerIdentity, type TokenVerifier, oidcTokenVerifier } from './token-verifier.js'
