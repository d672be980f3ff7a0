export { invite, type Invited, type Inviting, type InvitingBy } from './invite.js'
export { readAccount, type Account } from './read-account.js'
export { claimName, ownerOfName, releaseName, type ClaimContext, type NameOwner } from './sign-in-names.js'
