import { firstSignIns } from './local/first-sign-ins.js'
import { withLocalLedger } from './local/given.js'
import { ownAccount } from './local/own-account.js'
import { sessions } from './local/sessions.js'
import { signingIn } from './local/signing-in.js'

withLocalLedger()
firstSignIns()
signingIn()
sessions()
ownAccount()
