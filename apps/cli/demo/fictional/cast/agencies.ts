import type { AgencyKind } from '@ledger/kernel'

export type AgencyKey =
  | 'council'
  | 'social-care'
  | 'early-help'
  | 'adult-care'
  | 'education'
  | 'youth-justice'
  | 'police'
  | 'icb'
  | 'new-icb'
  | 'acute'
  | 'community'
  | 'mental-health'
  | 'recovery'
  | 'probation'
  | 'housing'
  | 'voluntary'
  | 'partnership'
  | 'business-unit'
  | 'scrutineer'
  | 'neighbour'

/** Those who can be asked: an agency, or every one of a class. */
export type AskedKey = AgencyKey | keyof typeof classes

/** An agency of the fictional partnership, and the words that belong to its work. */
export interface CastAgency {
  readonly name: string
  readonly kind: AgencyKind
  readonly employer: AgencyKey | null
  /** Its people, in the plural. */
  readonly staff: string
  /** What they write in. */
  readonly system: string
  /** What an auditor would read. */
  readonly files: string
}

const agency = (name: string, staff: string, system: string, files: string): CastAgency => ({
  name,
  kind: 'agency',
  employer: null,
  staff,
  system,
  files,
})

const ofTheCouncil = (name: string, staff: string, system: string, files: string): CastAgency => ({
  ...agency(name, staff, system, files),
  employer: 'council',
})

const apart = (kind: AgencyKind, name: string, employer: AgencyKey | null = null): CastAgency => ({
  ...agency(name, 'practitioners', 'the shared record', 'records'),
  kind,
  employer,
})

export const agencies: Readonly<Record<AgencyKey, CastAgency>> = {
  council: agency('Exampleshire County Council', 'council staff', 'the council’s record', 'records'),
  'social-care': ofTheCouncil('Children’s Social Care', 'social workers', 'the children’s case record', 'children’s records'),
  'early-help': ofTheCouncil('Early Help', 'family workers', 'the early help record', 'early help plans'),
  'adult-care': ofTheCouncil('Adult Social Care', 'adult social workers', 'the adult case record', 'adults’ records'),
  education: ofTheCouncil('Education and Inclusion', 'inclusion officers', 'the pupil record', 'pupil files'),
  'youth-justice': ofTheCouncil('Youth Justice', 'youth justice officers', 'the youth justice record', 'youth justice plans'),
  police: agency('Exampleshire Police', 'officers', 'the police record', 'reports'),
  icb: agency('NHS Exampleshire Integrated Care Board', 'safeguarding nurses', 'the quality return', 'quality returns'),
  'new-icb': agency(
    'NHS Exampleshire and Sampleshire Integrated Care Board',
    'safeguarding nurses',
    'the quality return',
    'quality returns',
  ),
  acute: agency('Exampleshire Hospitals NHS Trust', 'ward, maternity and emergency staff', 'the patient record', 'patient records'),
  community: agency(
    'Exampleshire Community Health NHS Trust',
    'health visitors and school nurses',
    'the child health record',
    'child health records',
  ),
  'mental-health': agency('Exampleshire Mental Health NHS Trust', 'mental health practitioners', 'the clinical record', 'clinical records'),
  recovery: agency('Exampleshire Recovery Service', 'recovery workers', 'the treatment record', 'treatment plans'),
  probation: agency('Probation Service in Exampleshire', 'probation practitioners', 'the probation record', 'probation files'),
  housing: agency('Exampleshire Homes', 'housing and repairs staff', 'the tenancy record', 'tenancy files'),
  voluntary: agency('Exampleshire Voluntary Action', 'project workers and volunteers', 'the project record', 'project files'),
  partnership: apart('partnership', 'Exampleshire Safeguarding Partnership'),
  'business-unit': apart('business-unit', 'Safeguarding Business Unit', 'council'),
  scrutineer: apart('scrutineer', 'Independent Scrutineer'),
  neighbour: apart('neighbour', 'Sampleshire Safeguarding Partnership'),
}

/** A class counts as one addressee; an agency leads the work with it. `line` is how many must have done it; null for all. */
export const classes = {
  schools: { name: 'every school in Exampleshire', bodies: 142, line: 135, ledBy: 'education' },
  gps: { name: 'every GP practice in Exampleshire', bodies: 58, line: null, ledBy: 'icb' },
} as const

export const isClass = (asked: AskedKey): asked is keyof typeof classes => asked in classes

/** The day, counted from the first, from which the new integrated care board stands in the place of the old. */
export const ICB_SUCCEEDED = 518

/** The day from which the mental health trust employs the people of the recovery service. */
export const RECOVERY_MOVED = 705

/** An agency as it is known on a day. */
export const onTheDay = (key: AgencyKey, day: number): AgencyKey => (key === 'icb' && day >= ICB_SUCCEEDED ? 'new-icb' : key)

/** Who does the work when somebody is asked. */
export const ownerOf = (asked: AskedKey, day: number): AgencyKey => onTheDay(isClass(asked) ? classes[asked].ledBy : asked, day)

/** Who employs an agency's people on a day. */
export const employerOf = (key: AgencyKey, day: number): AgencyKey => {
  if (key === 'recovery' && day >= RECOVERY_MOVED) return 'mental-health'
  return agencies[key].employer ?? (key === 'icb' && day >= ICB_SUCCEEDED ? 'new-icb' : key)
}
