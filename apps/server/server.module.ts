import { Module, type DynamicModule } from '@nestjs/common'
import { APP_FILTER, APP_INTERCEPTOR } from '@nestjs/core'
import { CareInBodies } from './care/care-in-bodies.js'
import { CareInForms } from './care/care-in-forms.js'
import { Care } from './care/care.js'
import type { DataFolder } from './data-folder.js'
import { ErrorPage } from './layout/error-page.js'
import { LedgerModule } from './ledger.module.js'
import { OpenIdAttempts } from './openid/attempts.js'
import { OpenIdSignIn } from './openid/openid-sign-in.js'
import { ProviderLinks } from './openid/provider-links.js'
import { OPENID_PROVIDER, type OpenIdProvider } from './openid/provider.js'
import type { Meters } from './operations/meters.js'
import type { Lying } from './operations/watch.js'
import { WatchedModule } from './operations/watched.module.js'
import { AccessOfPartnershipPage } from './pages/access/access-of-partnership.page.js'
import { AccessOfReviewPage } from './pages/access/access-of-review.page.js'
import { RecordDisclosurePage } from './pages/access/record-disclosure.page.js'
import { needToKnowPages } from './pages/access/need-to-know/pages.js'
import { ActionsWithoutRecommendationPage } from './pages/actions/actions-without-recommendation.page.js'
import { ActionDetailsPage } from './pages/actions/action-details.page.js'
import { administrationPages, Forms } from './pages/administration/index.js'
import { CheckActionPage } from './pages/actions/check-action.page.js'
import { EvidenceFilePage } from './pages/actions/evidence-file.page.js'
import { SubmitEvidencePage } from './pages/actions/submit-evidence.page.js'
import { LearningCountedPage } from './pages/assurance/learning-counted.page.js'
import { PartnershipAnswersPage } from './pages/assurance/partnership-answers.page.js'
import { RecommendationsCountedPage } from './pages/assurance/recommendations-counted.page.js'
import { AuditsListPage } from './pages/audits/audits-list.page.js'
import { SharedLearningPage } from './pages/dissemination/shared-learning.page.js'
import { AccountPage } from './pages/access/account.page.js'
import { ChangeCredentialsPage } from './pages/access/change-credentials.page.js'
import { IssueTokenPage } from './pages/access/issue-token.page.js'
import { FirstSignInPage } from './pages/access/first-sign-in.page.js'
import { LinkAppPage } from './pages/access/link-app.page.js'
import { SecondFactorPage } from './pages/access/second-factor.page.js'
import { SignInPage } from './pages/access/sign-in.page.js'
import { SignOutPage } from './pages/access/sign-out.page.js'
import { OpenIdFirstSignInPage } from './pages/access/openid-first-sign-in.page.js'
import { OpenIdSignInPage } from './pages/access/openid-sign-in.page.js'
import { EarlierDatePage } from './pages/earlier-date.page.js'
import { HistoryOfPage } from './pages/history/history-of.page.js'
import { AskForErasurePage } from './pages/keeping/ask-for-erasure.page.js'
import { ErasureCertificatePage } from './pages/keeping/erasure-certificate.page.js'
import { ErasureRequestPage } from './pages/keeping/erasure-request.page.js'
import { KeepingPage } from './pages/keeping/keeping.page.js'
import { LiftLegalHoldPage } from './pages/keeping/lift-legal-hold.page.js'
import { PlaceLegalHoldPage } from './pages/keeping/place-legal-hold.page.js'
import { ReviewRetentionPage } from './pages/keeping/review-retention.page.js'
import { SetRetentionClassPage } from './pages/keeping/set-retention-class.page.js'
import { WordsKeptPage } from './pages/keeping/words-kept.page.js'
import { ActingAsPage } from './pages/partnership/acting-as.page.js'
import { HomePage } from './pages/partnership/home.page.js'
import { RecommendationDetailsPage } from './pages/recommendations/recommendation-details.page.js'
import { PapersNotesPage } from './pages/reviews/papers-notes.page.js'
import { ReviewDetailsPage } from './pages/reviews/review-details.page.js'
import { ReviewsListPage } from './pages/reviews/reviews-list.page.js'
import { Commands } from './permission/commands.js'
import { Drawn, READERS } from './readers/drawn.js'
import type { Readers } from './readers/readers.js'
import { BackChannelLogoutRoute } from './routes/access/back-channel-logout.route.js'
import { ActionDetailsRoute } from './routes/actions/action-details.route.js'
import { CheckActionRoute } from './routes/actions/check-action.route.js'
import { SESSION_LIMITS, type SessionLimits } from './session/session-limits.js'
import { Credentials } from './session/credentials.js'
import { RefusedSignIns } from './session/refused-sign-ins.js'
import { OwnAccount } from './session/own-account.js'
import { OwnCommands } from './session/own-commands.js'
import { LOCAL_ACCOUNTS } from './session/ways.js'
import { Gate } from './session/gate.js'
import { MAY_CHOOSE } from './session/choosing.js'
import { ProviderNames } from './session/provider-names.js'
import { ProviderSessions } from './session/provider-sessions.js'
import { SessionInBrowser } from './session/session-in-browser.js'
import { Sessions } from './session/sessions.js'
import { SigningIn } from './session/signing-in.js'
import { Tokens } from './session/tokens.js'
import { UPLOADS } from './uploads/uploads.js'
import { Visits } from './session/visits.js'
import { Welcome } from './session/welcome.js'

const pages = [
  HomePage,
  ActingAsPage,
  SignInPage,
  SecondFactorPage,
  FirstSignInPage,
  LinkAppPage,
  SignOutPage,
  AccountPage,
  ChangeCredentialsPage,
  IssueTokenPage,
  OpenIdSignInPage,
  OpenIdFirstSignInPage,
  EarlierDatePage,
  PartnershipAnswersPage,
  RecommendationsCountedPage,
  LearningCountedPage,
  ReviewsListPage,
  ReviewDetailsPage,
  PapersNotesPage,
  RecommendationDetailsPage,
  ActionDetailsPage,
  CheckActionPage,
  SubmitEvidencePage,
  EvidenceFilePage,
  ActionsWithoutRecommendationPage,
  AuditsListPage,
  SharedLearningPage,
  HistoryOfPage,
  AskForErasurePage,
  ErasureCertificatePage,
  ErasureRequestPage,
  KeepingPage,
  LiftLegalHoldPage,
  PlaceLegalHoldPage,
  ReviewRetentionPage,
  SetRetentionClassPage,
  WordsKeptPage,
  AccessOfPartnershipPage,
  AccessOfReviewPage,
  RecordDisclosurePage,
  ...administrationPages,
  ...needToKnowPages,
]

const routes = [ActionDetailsRoute, CheckActionRoute, BackChannelLogoutRoute]

/** How people may sign in. */
export interface SigningInWays {
  readonly limits: SessionLimits
  readonly openId: OpenIdProvider | null
  /** Whether people may sign in with a password of this ledger. */
  readonly localAccounts: boolean
  /** Whether whoever comes may choose a person to act as instead. */
  readonly mayChoose: boolean
}

/** The pages and the JSON routes, over one data folder. */
@Module({})
export class ServerModule {
  static over(
    opened: DataFolder,
    meters: Meters,
    readers: Readers,
    { limits, openId, mayChoose, localAccounts }: SigningInWays,
    lying: Lying,
  ): DynamicModule {
    const { watched, module } = WatchedModule.over(opened, meters, lying)
    return {
      module: ServerModule,
      imports: [LedgerModule.over(watched), module],
      controllers: [...pages, ...routes],
      providers: [
        Visits,
        Sessions,
        SessionInBrowser,
        ProviderNames,
        ProviderSessions,
        Commands,
        Tokens,
        SigningIn,
        Credentials,
        RefusedSignIns,
        OwnAccount,
        OwnCommands,
        { provide: LOCAL_ACCOUNTS, useValue: localAccounts },
        Gate,
        { provide: MAY_CHOOSE, useValue: mayChoose },
        { provide: OPENID_PROVIDER, useValue: openId },
        OpenIdAttempts,
        OpenIdSignIn,
        ProviderLinks,
        { provide: SESSION_LIMITS, useValue: limits },
        Drawn,
        Forms,
        Care,
        CareInForms,
        CareInBodies,
        { provide: READERS, useValue: readers },
        { provide: UPLOADS, useValue: lying.uploads },
        { provide: APP_INTERCEPTOR, useClass: Welcome },
        { provide: APP_FILTER, useClass: ErrorPage },
      ],
    }
  }
}
