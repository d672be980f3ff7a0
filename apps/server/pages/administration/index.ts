import type { Type } from '@nestjs/common'
import { EndSessionPage } from './accounts/end-session.page.js'
import { EndSessionsPage } from './accounts/end-sessions.page.js'
import { GrantRolePage } from './accounts/grant-role.page.js'
import { InvitePersonPage } from './accounts/invite-person.page.js'
import { ReinstatePersonPage } from './accounts/reinstate-person.page.js'
import { RevokeTokenPage } from './accounts/revoke-token.page.js'
import { SuspendPersonPage } from './accounts/suspend-person.page.js'
import { UnlinkProviderPage } from './accounts/unlink-provider.page.js'
import { WithdrawRolePage } from './accounts/withdraw-role.page.js'
import { AdministrationPage } from './administration.page.js'
import { AdministrationAgenciesPage } from './agencies/administration-agencies.page.js'
import { ChangeAgencyEmployerPage } from './agencies/change-agency-employer.page.js'
import { RegisterAgencyPage } from './agencies/register-agency.page.js'
import { SucceedAgencyPage } from './agencies/succeed-agency.page.js'
import { AdministrationGroupsPage } from './groups/administration-groups.page.js'
import { EstablishBodyPage } from './groups/establish-body.page.js'
import { SetPolicyPage } from './groups/set-policy.page.js'
import { SucceedBodyPage } from './groups/succeed-body.page.js'
import { AdministrationPeoplePage } from './people/administration-people.page.js'
import { AdministrationPersonPage } from './people/administration-person.page.js'
import { AdministrationHealthPage } from './health/administration-health.page.js'
import { AppointPersonPage } from './people/appoint-person.page.js'
import { MovePersonPage } from './people/move-person.page.js'
import { RecordPersonLeftPage } from './people/record-person-left.page.js'

import { SubjectAccessPage } from './people/subject-access.page.js'

export { Forms } from './forms.js'

/** Every page about people and settings. */
export const administrationPages: readonly Type[] = [
  ...[AdministrationPage, AdministrationPeoplePage, AdministrationPersonPage, AdministrationAgenciesPage, AdministrationGroupsPage],
  AdministrationHealthPage,
  SubjectAccessPage,
  ...[AppointPersonPage, MovePersonPage, RecordPersonLeftPage],
  ...[InvitePersonPage, SuspendPersonPage, ReinstatePersonPage, GrantRolePage, WithdrawRolePage],
  ...[EndSessionPage, EndSessionsPage, RevokeTokenPage, UnlinkProviderPage],
  ...[RegisterAgencyPage, ChangeAgencyEmployerPage, SucceedAgencyPage, EstablishBodyPage, SucceedBodyPage, SetPolicyPage],
]
