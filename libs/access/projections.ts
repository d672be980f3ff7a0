import { accounts } from './read/accounts/accounts.js'
import { brokenGlass } from './read/broken-glass/broken-glass.js'
import { disclosures } from './read/disclosures-of-review/disclosures-of-review.js'
import { needToKnow } from './read/need-to-know/need-to-know.js'
import { providerLinks } from './read/provider-links/provider-links.js'
import { roleHolders } from './read/role-holders/role-holders.js'
import { sessions } from './read/sessions/sessions.js'
import { tokens } from './read/tokens/tokens.js'

/** What fills the tables that are asked. */
export const accessProjections = [accounts, brokenGlass, disclosures, needToKnow, providerLinks, roleHolders, sessions, tokens]
