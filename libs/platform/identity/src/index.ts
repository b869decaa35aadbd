export { Caller, RequireScope, ScopeGuard, TOKEN_VERIFIER } from './scope-guard.js'
export { ROLE_SCOPES, rolesIn, scopesOf, STAFF_ROLES, STAFF_SCOPES, type StaffRole } from './staff-roles.js'
export { CALLBACK_PATH, SIGN_IN_PATH, SIGNED_OUT_PATH, type SignedIn, type SignInAttempt, type SignInSettings, type StaffMember, type StaffSignIn, type StaffTokens, staffSignIn } from './staff-sign-in.js'
export { type Caller as CallerIdentity, type TokenVerifier, oidcTokenVerifier } from './token-verifier.js'
