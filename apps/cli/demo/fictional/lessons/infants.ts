import type { Lesson } from './lesson.js'

export const infants: readonly Lesson[] = [
  {
    key: 'neonatal-discharge',
    topic: 'going home from neonatal care',
    themes: ['prematurity and neonatal discharge', 'infants under one'],
    tool: 'neonatal discharge checklist',
    practices: [
      {
        to: ['acute', 'community'],
        says: 'every baby who leaves neonatal care has a plan agreed with the health visitor before the day of discharge',
      },
      {
        to: ['acute'],
        says: 'parents of a baby in neonatal care are asked what help they have at home, and the answer is in the discharge letter',
      },
      {
        to: ['acute', 'community'],
        says: 'a first home visit within five days of discharge is booked before a baby leaves the neonatal unit',
      },
    ],
    learning: [
      'The weeks after neonatal care were harder for this family than anyone had planned for.',
      'Help stopped at the door of the ward; the community team learned of the discharge a week later.',
    ],
  },
  {
    key: 'safe-sleep',
    topic: 'safer sleeping for babies',
    themes: ['safe sleep', 'infants under one'],
    tool: 'home visit record for babies under one',
    practices: [
      {
        to: ['community', 'early-help'],
        says: 'where a baby sleeps is seen, and talked through with both parents, at each visit in the first eight weeks',
      },
      {
        to: ['community', 'acute'],
        says: 'advice on safer sleeping takes account of alcohol, smoking, tiredness and nights away from home',
      },
      { to: ['housing', 'early-help'], says: 'families in temporary housing have a safe place for their baby to sleep on the first night' },
    ],
    learning: [
      'Advice had been given, but nobody had seen where the baby slept or asked what happened on a bad night.',
      'Safer sleeping was treated as information to hand over, not as a conversation to come back to.',
    ],
  },
  {
    key: 'pre-birth',
    topic: 'planning before a birth',
    themes: ['pre-birth and concealed pregnancy', 'multi-agency planning'],
    tool: 'pre-birth assessment',
    practices: [
      { to: ['social-care', 'acute'], says: 'a pre-birth assessment is finished by the thirty-second week, and the midwife has a copy' },
      {
        to: ['social-care', 'recovery', 'icb'],
        says: 'every service that works with either parent contributes to the plan before the birth',
      },
      {
        to: ['social-care', 'acute'],
        says: 'the plan for the first fortnight after a birth names who visits, when, and what would make them worried',
      },
    ],
    learning: [
      'Each service was planning for the birth; nobody was planning together.',
      'The assessment was careful, and came too late for anyone to act on it.',
    ],
  },
  {
    key: 'bruising',
    topic: 'bruises on babies who cannot yet move by themselves',
    themes: ['physical abuse', 'infants under one'],
    tool: 'bruising pathway',
    practices: [
      { to: ['acute', 'gps'], says: 'any bruise on a baby who cannot yet roll is seen by a consultant paediatrician on the same day' },
      {
        to: ['acute', 'social-care', 'community'],
        says: 'the explanation given for a bruise is written in the words used, and compared with the earlier ones',
      },
      {
        to: ['social-care', 'community'],
        says: 'a decision not to follow the bruising pathway is made by a senior and recorded with its reason',
      },
    ],
    learning: [
      'Three practitioners saw a mark, and each thought that somebody else had asked about it.',
      'The pathway existed; it was read as advice and not as the thing to do.',
    ],
  },
  {
    key: 'crying',
    topic: 'helping parents cope with crying',
    themes: ['abusive head trauma', 'infants under one'],
    tool: 'coping with crying leaflet and record',
    practices: [
      {
        to: ['community', 'acute'],
        says: 'both parents, and anyone else who looks after the baby, have talked about crying with a professional by six weeks',
      },
      { to: ['community', 'early-help'], says: 'a call for help about crying is followed by a visit within two working days' },
      {
        to: ['community', 'early-help', 'acute'],
        says: 'parents who say that they are exhausted are offered something practical, and what was offered is recorded',
      },
    ],
    learning: [
      'The parents asked for help with crying four times in three weeks, of four different services.',
      'Advice on crying reached the mother; the person who was most often alone with the baby was never asked.',
    ],
  },
  {
    key: 'fathers',
    topic: 'fathers and other men in the household',
    themes: ['fathers and hidden men', 'assessment and analysis'],
    tool: 'household section of the assessment',
    practices: [
      { to: ['community', 'social-care'], says: 'fathers and partners are asked for by name, seen, and part of the assessment' },
      {
        to: ['social-care', 'early-help'],
        says: 'the record shows who lives in, stays in and looks after children in the home, and when that was last checked',
      },
      {
        to: ['community', 'acute', 'social-care'],
        says: 'letters and appointments go to both parents unless there is a recorded reason why not',
      },
    ],
    learning: [
      'Much was known about the mother. The records did not give the father’s date of first contact, or his view.',
      'A man who cared for the children every week appears in none of the assessments.',
    ],
  },
  {
    key: 'parent-and-baby',
    topic: 'parent-and-baby foster placements',
    themes: ['mother-and-baby foster placement', 'looked-after children'],
    tool: 'parent-and-baby placement agreement',
    practices: [
      {
        to: ['social-care'],
        says: 'every parent-and-baby placement has a written agreement on supervision, day and night, before the family arrives',
      },
      {
        to: ['social-care', 'community'],
        says: 'foster carers know whom to ring at any hour, and what to do if the answer does not settle their worry',
      },
    ],
    learning: [
      'The carers were unsure how closely they were meant to watch, and had nobody to ask at night.',
      'The placement was seen as safe in itself, so that small signs weighed less.',
    ],
  },
  {
    key: 'concealed-pregnancy',
    topic: 'pregnancies that are hidden or booked late',
    themes: ['pre-birth and concealed pregnancy', 'professional curiosity'],
    tool: 'late booking form',
    practices: [
      {
        to: ['acute', 'gps'],
        says: 'a pregnancy booked after twenty weeks leads to a conversation about why, and its outcome is recorded',
      },
      { to: ['education'], says: 'a pregnancy in a pupil of any age is discussed with the designated safeguarding lead on the same day' },
    ],
    learning: ['Late booking was noted as a fact and not treated as a question.'],
  },
]
