import type { WishData } from './telling/wishes.js'

/** A review of the fictional partnership. `on` is the day it is recorded, counted from the first of the story. */
export interface CastReview {
  readonly code: string
  readonly title: string
  readonly type: WishData<'RecordReview'>['reviewType']
  readonly typeAsPublished: string
  readonly on: number
  readonly ageBand: string | null
  readonly harmClass: string
  readonly circumstances: string
  /** Lessons that became recommendations, in order. */
  readonly recommended: readonly string[]
  /** Lessons that were answered in another way, or not yet. */
  readonly alsoLearned: readonly string[]
  /** What was asked of a body outside the partnership. */
  readonly askedOfOthers?: { readonly name: string; readonly text: string; readonly themes: readonly string[] }
  /** What people did well and should go on doing. */
  readonly goodPractice: string
}

const practiceReview = { type: 'LCSPR', typeAsPublished: 'Local child safeguarding practice review' } as const
const learningReview = { type: 'MALR', typeAsPublished: 'Multi-agency learning review' } as const

export const reviews: readonly CastReview[] = [
  {
    ...practiceReview,
    code: 'EX-WREN',
    title: 'Wren',
    on: 20,
    ageBand: 'under 1',
    harmClass: 'sudden unexpected death',
    circumstances: 'A baby died while sleeping beside a parent, five weeks after coming home from neonatal care.',
    recommended: ['neonatal-discharge', 'safe-sleep', 'fathers', 'history', 'early-help', 'parental-substance-use', 'one-plan', 'supervision', 'voice', 'crying', 'escalation'],
    alsoLearned: ['poverty', 'pre-birth'],
    askedOfOthers: {
      name: 'NHS England',
      text: 'NHS England should add where a baby will sleep to the national neonatal discharge standard.',
      themes: ['safe sleep'],
    },
    goodPractice: 'The neonatal nurses rang the family twice in the first week, though nobody had asked them to.',
  },
  {
    ...practiceReview,
    code: 'EX-HAZEL',
    title: 'Hazel',
    on: 72,
    ageBand: '13 to 15',
    harmClass: 'neglect',
    circumstances: 'A young person was seriously harmed after years of neglect that was seen as the trouble of a teenager.',
    recommended: ['teenage-neglect', 'neglect-tool', 'not-brought', 'home-conditions', 'young-carers', 'consent', 'curiosity', 'chronology', 'step-down', 'exclusion', 'workload'],
    alsoLearned: ['poverty', 'voice'],
    goodPractice: 'A teaching assistant kept clean clothes for her at school, and never made anything of it.',
  },
  {
    ...practiceReview,
    code: 'EX-ROBIN',
    title: 'Robin',
    on: 148,
    ageBand: 'under 1',
    harmClass: 'serious injury',
    circumstances: 'A baby was hurt by shaking in a parent-and-baby foster placement.',
    recommended: ['parent-and-baby', 'crying', 'pre-birth', 'strategy-discussions', 'escalation', 'parental-mental-health', 'fathers', 'one-plan', 'supervision', 'learning-disability', 'sharing-learning'],
    alsoLearned: ['history', 'culture'],
    askedOfOthers: {
      name: 'Department for Education',
      text: 'The Department for Education should say in fostering guidance what close supervision of a parent-and-baby placement means by day and by night.',
      themes: ['mother-and-baby foster placement'],
    },
    goodPractice: 'The foster carers wrote a diary every night; it was the best record that anybody kept.',
  },
  {
    code: 'EX-ASH',
    title: 'Ash',
    type: 'JOINT',
    typeAsPublished: 'Joint child practice review and safeguarding adult review',
    on: 233,
    ageBand: '16 to 17',
    harmClass: 'death of an adult, and neglect',
    circumstances: 'An adult died after neglecting their own needs. A young person had lived with them and looked after them.',
    recommended: ['self-neglect', 'think-family', 'capacity', 'young-carers', 'home-conditions', 'moving-to-adult-services', 'teenage-neglect', 'consent', 'curiosity', 'history', 'family-in-reviews'],
    alsoLearned: ['supervision', 'poverty'],
    askedOfOthers: {
      name: 'Department of Health and Social Care',
      text: 'The Department of Health and Social Care should name young carers in the guidance on self-neglect.',
      themes: ['self-neglect and whole family'],
    },
    goodPractice: 'A housing officer went back every Friday with a reason to knock.',
  },
  {
    ...practiceReview,
    code: 'EX-TEAL',
    title: 'Teal',
    on: 318,
    ageBand: '13 to 15',
    harmClass: 'criminal exploitation',
    circumstances: 'A young person was gravely hurt by people who had been using them to carry drugs.',
    recommended: ['criminal-exploitation', 'missing', 'exclusion', 'voice', 'chronology', 'strategy-discussions', 'housing-move', 'online', 'escalation', 'think-family', 'culture'],
    alsoLearned: ['fathers', 'home-education'],
    askedOfOthers: {
      name: 'Home Office',
      text: 'The Home Office should let an area see, within a day, that a child known to it has been found in another.',
      themes: ['child criminal exploitation'],
    },
    goodPractice: 'The football coach kept ringing him for four months after he had stopped coming.',
  },
  {
    code: 'EX-ALDER',
    title: 'Alder',
    type: 'DHR',
    typeAsPublished: 'Domestic abuse related death review',
    on: 396,
    ageBand: null,
    harmClass: 'domestic abuse',
    circumstances: 'A parent was killed by a former partner. Two children were in the house.',
    recommended: ['coercive-control', 'domestic-abuse', 'marac', 'think-family', 'history', 'housing-move', 'culture', 'supervision', 'one-plan', 'parental-mental-health'],
    alsoLearned: ['voice', 'private-fostering'],
    askedOfOthers: {
      name: 'HM Courts and Tribunals Service',
      text: 'HM Courts and Tribunals Service should tell the local partnership of an order for contact that is made against advice.',
      themes: ['domestic abuse'],
    },
    goodPractice: 'The school opened its gate ten minutes early, so that the children could come in by themselves.',
  },
  {
    ...practiceReview,
    code: 'EX-HERON',
    title: 'Heron',
    on: 476,
    ageBand: '16 to 17',
    harmClass: 'self-harm',
    circumstances: 'A young person died by suicide after four visits to hospital in eleven weeks.',
    recommended: ['self-harm', 'capacity', 'moving-to-adult-services', 'online', 'information-to-schools', 'parental-mental-health', 'voice', 'escalation', 'family-in-reviews', 'chronology'],
    alsoLearned: ['early-help', 'workload'],
    goodPractice: 'The school librarian noticed, and said so to the right person on the same day.',
  },
  {
    ...learningReview,
    code: 'EX-ROWAN',
    title: 'Rowan',
    on: 556,
    ageBand: '1 to 5',
    harmClass: 'neglect',
    circumstances: 'Three young children were found living in conditions that nobody should live in.',
    recommended: ['neglect-tool', 'home-conditions', 'not-brought', 'poverty', 'early-help', 'consent', 'curiosity', 'moving-families', 'learning-disability', 'supervision'],
    alsoLearned: ['fathers', 'culture'],
    goodPractice: 'The nursery rang home within an hour, every time.',
  },
  {
    ...practiceReview,
    code: 'EX-FINCH',
    title: 'Finch',
    on: 634,
    ageBand: '6 to 12',
    harmClass: 'sexual abuse',
    circumstances: 'A child was sexually abused by a relative for two years while several services were visiting.',
    recommended: ['sexual-abuse', 'harmful-sexual-behaviour', 'voice', 'disabled-children', 'strategy-discussions', 'history', 'fathers', 'step-down', 'sharing-learning', 'escalation'],
    alsoLearned: ['online', 'supervision'],
    goodPractice: 'The paediatrician explained every step to her before it happened, and she remembered it.',
  },
  {
    code: 'EX-MAPLE',
    title: 'Maple',
    type: 'SAR',
    typeAsPublished: 'Safeguarding adult review',
    on: 716,
    ageBand: '18 to 25',
    harmClass: 'death after leaving care',
    circumstances: 'A young adult who had grown up in care died alone, eight months after moving into a first tenancy.',
    recommended: ['care-leavers', 'moving-to-adult-services', 'self-neglect', 'capacity', 'housing-move', 'think-family', 'self-harm', 'one-plan', 'workload'],
    alsoLearned: ['consent', 'marac'],
    goodPractice: 'His former foster carer rang every Sunday. It was nobody’s plan but hers.',
  },
  {
    ...practiceReview,
    code: 'EX-SWIFT',
    title: 'Swift',
    on: 796,
    ageBand: '6 to 12',
    harmClass: 'medical neglect',
    circumstances: 'A disabled child became seriously ill after treatment and appointments had lapsed.',
    recommended: ['disabled-children', 'not-brought', 'induced-illness', 'one-plan', 'culture', 'home-education', 'chronology', 'moving-families', 'neglect-tool'],
    alsoLearned: ['escalation', 'supervision'],
    askedOfOthers: {
      name: 'Care Quality Commission',
      text: 'The Care Quality Commission should look, when it inspects, at how clinics share missed appointments of one child.',
      themes: ['medical neglect'],
    },
    goodPractice: 'The school transport escort kept a note of how the child was each morning.',
  },
  {
    ...learningReview,
    code: 'EX-ELDER',
    title: 'Elder',
    on: 878,
    ageBand: '6 to 12',
    harmClass: 'physical abuse and isolation',
    circumstances: 'Two children who were taught at home had not been seen by any professional for fourteen months.',
    recommended: ['home-education', 'private-fostering', 'curiosity', 'moving-families', 'voice', 'information-to-schools', 'coercive-control', 'consent'],
    alsoLearned: ['neglect-tool', 'culture'],
    goodPractice: 'A librarian asked the children what they were reading, and remembered the answer.',
  },
  {
    ...practiceReview,
    code: 'EX-MARTIN',
    title: 'Martin',
    on: 958,
    ageBand: 'under 1',
    harmClass: 'serious injury',
    circumstances: 'A baby who could not yet roll was found to have bruises, and later a fracture.',
    recommended: ['bruising', 'concealed-pregnancy', 'crying', 'safe-sleep', 'strategy-discussions', 'fathers', 'pre-birth', 'sharing-learning', 'supervision'],
    alsoLearned: ['escalation', 'history'],
    askedOfOthers: {
      name: 'Royal College of General Practitioners',
      text: 'The Royal College of General Practitioners should put marks on babies into its training on the six-week check.',
      themes: ['physical abuse'],
    },
    goodPractice: 'The nursery nurse drew what she saw, dated it, and handed it on within the hour.',
  },
  {
    ...practiceReview,
    code: 'EX-LINDEN',
    title: 'Linden',
    on: 1038,
    ageBand: '13 to 15',
    harmClass: 'sexual exploitation',
    circumstances: 'A young person was exploited by adults met online. School and home had each seen a part of it.',
    recommended: ['online', 'harmful-sexual-behaviour', 'missing', 'information-to-schools', 'sexual-abuse', 'criminal-exploitation', 'voice', 'step-down'],
    alsoLearned: ['exclusion', 'chronology'],
    askedOfOthers: {
      name: 'Child Safeguarding Practice Review Panel',
      text: 'The Child Safeguarding Practice Review Panel should bring together what areas learn from young people about being safe online.',
      themes: ['online harm'],
    },
    goodPractice: 'Her brother told a teacher, and was believed at once.',
  },
]
