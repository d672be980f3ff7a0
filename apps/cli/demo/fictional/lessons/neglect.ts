import type { Lesson } from './lesson.js'

export const neglect: readonly Lesson[] = [
  {
    key: 'neglect-tool',
    topic: 'measuring neglect with the shared tool',
    themes: ['neglect', 'assessment and analysis'],
    tool: 'neglect assessment tool',
    practices: [
      {
        to: ['social-care', 'early-help'],
        says: 'the neglect tool is used with the family at the start, and again before a plan is stepped down',
      },
      {
        to: ['social-care', 'community'],
        says: 'scores from the neglect tool are shared with the family and with every service in the plan',
      },
      {
        to: ['social-care', 'early-help'],
        says: 'a plan for neglect says what would have to change, by when, and what happens if it does not',
      },
    ],
    learning: [
      'Everyone called it neglect, and everyone meant a different amount.',
      'The tool was filled in once; nobody could say whether things had become better or worse.',
    ],
  },
  {
    key: 'teenage-neglect',
    topic: 'neglect of older children',
    themes: ['neglect of older children', 'voice of the child'],
    tool: 'older child section of the neglect tool',
    practices: [
      { to: ['social-care'], says: 'neglect of a young person over eleven is named as neglect in the plan, and not only as behaviour' },
      { to: ['schools', 'community'], says: 'a young person who is often late, hungry or unwashed is asked about home, away from home' },
      { to: ['police'], says: 'officers who return a young person home record what they see there and share it by the next morning' },
    ],
    learning: [
      'He was described as streetwise. Nobody wrote that he was often hungry.',
      'Concern fell as the young person grew older, though nothing at home had changed.',
    ],
  },
  {
    key: 'not-brought',
    topic: 'children who are not brought to appointments',
    themes: ['medical neglect', 'information sharing'],
    tool: 'was-not-brought procedure',
    practices: [
      {
        to: ['acute', 'community', 'gps'],
        says: 'a missed appointment is recorded as “was not brought”, and someone decides on the same day what it means for the child',
      },
      {
        to: ['acute', 'icb'],
        says: 'two missed appointments for the same child, in any clinic, are brought together and talked over with the family',
      },
      { to: ['gps'], says: 'the practice tells the health visitor or school nurse before a child is discharged for missed appointments' },
    ],
    learning: [
      'Eleven appointments were missed at five clinics; each clinic knew of its own.',
      'The letters said that the child did not attend, as though it had been the child’s choice.',
    ],
  },
  {
    key: 'home-conditions',
    topic: 'what is seen inside the home',
    themes: ['neglect', 'poverty and housing'],
    tool: 'home conditions record',
    practices: [
      { to: ['housing', 'police'], says: 'staff who go into a home know how to describe what they see, and whom to tell' },
      { to: ['housing'], says: 'a warning of eviction to a household with children is shared with early help before notice is served' },
      { to: ['social-care', 'early-help'], says: 'bedrooms are seen on planned and unplanned visits, and the description is dated' },
    ],
    learning: [
      'Repairs staff had been in the home nine times and had been worried twice; there was no way for them to say so.',
      'Photographs taken a year apart would have shown what the words did not.',
    ],
  },
  {
    key: 'poverty',
    topic: 'money worries and debt',
    themes: ['poverty and housing', 'early help'],
    tool: 'family support plan',
    practices: [
      {
        to: ['early-help', 'housing', 'voluntary'],
        says: 'families are asked about money and debt in a way that does not shame them, and advice is offered the same week',
      },
      {
        to: ['early-help', 'voluntary'],
        says: 'a family plan shows which of its worries would ease with more money, and what has been done about it',
      },
    ],
    learning: ['The family was asked to change many things that cost money, and nobody asked whether they had any.'],
  },
  {
    key: 'early-help',
    topic: 'early help that brings services together',
    themes: ['early help', 'thresholds and step-down'],
    tool: 'early help assessment',
    practices: [
      {
        to: ['early-help', 'voluntary', 'community'],
        says: 'a family known to three or more services has one early help assessment and one lead practitioner',
      },
      { to: ['early-help'], says: 'an early help plan is closed only after the family and each service have said what has changed' },
      { to: ['schools'], says: 'schools begin an early help assessment themselves when attendance falls below ninety per cent for a term' },
    ],
    learning: [
      'Seven services were helping. The mother said she had needed one.',
      'Early help was offered twice and refused once; nobody asked what would have made it easier to accept.',
    ],
  },
  {
    key: 'young-carers',
    topic: 'young carers',
    themes: ['young carers', 'voice of the child'],
    tool: 'young carer question in the adult assessment',
    practices: [
      { to: ['adult-care', 'mental-health'], says: 'an adult’s assessment asks who helps at home, how old they are, and what they do' },
      { to: ['adult-care', 'early-help'], says: 'every young carer is offered an assessment of their own within thirty working days' },
    ],
    learning: ['She had run the household since she was nine. Services admired her for it.'],
  },
]
