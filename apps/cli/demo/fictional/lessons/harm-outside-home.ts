import type { Lesson } from './lesson.js'

export const harmOutsideHome: readonly Lesson[] = [
  {
    key: 'missing',
    topic: 'conversations after a child has been missing',
    themes: ['missing children', 'voice of the child'],
    tool: 'return conversation record',
    practices: [
      {
        to: ['social-care', 'voluntary'],
        says: 'a child who has been missing is offered a conversation within seventy-two hours, with someone of their choice',
      },
      {
        to: ['police', 'social-care'],
        says: 'what a child says after being missing reaches the officer in charge and the social worker by the next day',
      },
      { to: ['police', 'social-care'], says: 'three missing episodes in ninety days lead to a meeting, whatever the length of each' },
    ],
    learning: [
      'There were nineteen missing episodes and six conversations; the six were read by nobody together.',
      'Short absences were counted apart from long ones, and so the pattern did not show.',
    ],
  },
  {
    key: 'criminal-exploitation',
    topic: 'criminal exploitation of children',
    themes: ['child criminal exploitation', 'extra-familial harm'],
    tool: 'exploitation risk assessment',
    practices: [
      {
        to: ['police', 'youth-justice'],
        says: 'a child found with drugs or a large sum of money is considered as a possible victim before anything else is decided',
      },
      {
        to: ['police', 'social-care', 'housing'],
        says: 'people and places of concern are mapped at a monthly meeting, and each child on the map has a named lead',
      },
      {
        to: ['youth-justice', 'social-care'],
        says: 'the risk assessment is done again after each arrest, each move and each missing episode',
      },
    ],
    learning: ['He was met as an offender eleven times, and asked who had sent him once.', 'Each service held a corner of the map.'],
  },
  {
    key: 'exclusion',
    topic: 'exclusion as a time of danger',
    themes: ['children not in school', 'extra-familial harm'],
    tool: 'inclusion meeting record',
    practices: [
      { to: ['schools'], says: 'no child with a social worker is excluded before the social worker has been spoken to' },
      { to: ['education'], says: 'a part-time timetable has an end date, and someone checks where the child is for the rest of the day' },
      { to: ['education', 'youth-justice'], says: 'alternative provision has the child’s safety plan before the first morning' },
    ],
    learning: [
      'The exclusion was lawful, well recorded, and the point at which everything became worse.',
      'For seven weeks he was in school for ten hours a week. Nobody asked where he was for the rest.',
    ],
  },
  {
    key: 'online',
    topic: 'harm online',
    themes: ['online harm', 'child sexual exploitation'],
    tool: 'online life conversation guide',
    practices: [
      {
        to: ['social-care', 'voluntary'],
        says: 'children are asked about their lives online at assessment, with the same care as about their lives at home',
      },
      {
        to: ['police', 'schools'],
        says: 'a report of images being shared is answered on the same day, and the child is told what will happen next',
      },
    ],
    learning: ['Adults asked about screen time. The young people told the review that it was the wrong question.'],
  },
  {
    key: 'harmful-sexual-behaviour',
    topic: 'harmful sexual behaviour',
    themes: ['harmful sexual behaviour', 'assessment and analysis'],
    tool: 'harmful sexual behaviour plan',
    practices: [
      {
        to: ['social-care', 'mental-health'],
        says: 'both children have a plan: the child who was harmed, and the child whose behaviour caused it',
      },
      { to: ['schools'], says: 'a school’s safety plan after an incident is shared with the next school before the first day' },
    ],
    learning: ['The plan looked after the school’s risks. The child who had been harmed changed schools.'],
  },
  {
    key: 'sexual-abuse',
    topic: 'sexual abuse in the family',
    themes: ['child sexual abuse in the family', 'professional curiosity'],
    tool: 'signs and indicators template',
    practices: [
      {
        to: ['social-care', 'police'],
        says: 'signs of sexual abuse are brought together and discussed even when a child has said nothing',
      },
      { to: ['acute', 'social-care'], says: 'children are offered a paediatric assessment whenever abuse is suspected, however long ago' },
      {
        to: ['social-care', 'mental-health'],
        says: 'a parent who stays safe and protective has a named worker for as long as the case lasts',
      },
    ],
    learning: [
      'Everyone was waiting for her to say it. She had been showing it for two years.',
      'A retraction closed the case; what had led up to it was not looked at again.',
    ],
  },
  {
    key: 'domestic-abuse',
    topic: 'children who live with domestic abuse',
    themes: ['domestic abuse', 'voice of the child'],
    tool: 'domestic abuse notification',
    practices: [
      { to: ['police'], says: 'each child in the home is seen, spoken to and recorded by name at every domestic abuse incident' },
      {
        to: ['police', 'schools'],
        says: 'schools have the notification before the school day begins, and someone looks out for the child',
      },
      { to: ['social-care'], says: 'plans say what the person who causes harm must do, and not only what the other parent must' },
    ],
    learning: [
      'The children were recorded as “upstairs” at seven incidents. They were listening.',
      'All the actions in the plan were hers. None was his.',
    ],
  },
  {
    key: 'coercive-control',
    topic: 'control that goes on after separation',
    themes: ['domestic abuse', 'information sharing'],
    tool: 'separation and contact risk assessment',
    practices: [
      {
        to: ['police', 'probation'],
        says: 'separation is treated as a time of higher danger, and the safety plan is done again on that day',
      },
      {
        to: ['social-care', 'probation'],
        says: 'arrangements for contact take account of what is known about control, and say who supervises',
      },
      {
        to: ['housing', 'voluntary', 'police'],
        says: 'a move to a refuge or a new tenancy leads to a meeting of all services within five working days',
      },
    ],
    learning: [
      'The relationship had ended, so the risk was lowered. It should have been raised.',
      'Four services knew that he was still in her life; the one that set up contact did not.',
    ],
  },
  {
    key: 'marac',
    topic: 'follow-up of high-risk domestic abuse meetings',
    themes: ['domestic abuse', 'multi-agency planning'],
    tool: 'high-risk meeting action log',
    practices: [
      {
        to: ['police', 'probation', 'housing'],
        says: 'actions from the high-risk meeting are done, or reported as not done, before the next one',
      },
      { to: ['mental-health', 'housing'], says: 'services that were absent receive their actions on the same day, and acknowledge them' },
    ],
    learning: ['The meeting agreed seven actions. Two people thought that they had agreed to think about it.'],
  },
]
