import type { Lesson } from './lesson.js'

export const workingTogether: readonly Lesson[] = [
  {
    key: 'history',
    topic: 'seeking and sharing history',
    themes: ['information sharing', 'assessment and analysis'],
    tool: 'information request',
    practices: [
      {
        to: ['social-care', 'community'],
        says: 'an assessment draws on what the hospital, the practice and the school know of the past, and not only of the last month',
      },
      { to: ['gps', 'police', 'acute'], says: 'a request for information says why it is asked and is answered within two working days' },
      {
        to: ['social-care', 'community'],
        says: 'records from another area are asked for by telephone, and the assessment waits for them or says that it could not',
      },
    ],
    learning: [
      'Everything that was needed was known to somebody. It had never been on one page.',
      'Requests were answered exactly as asked; nobody was asked the right question.',
    ],
  },
  {
    key: 'chronology',
    topic: 'chronologies that are read',
    themes: ['assessment and analysis', 'information sharing'],
    tool: 'multi-agency chronology',
    practices: [
      {
        to: ['social-care', 'community'],
        says: 'a chronology from all services is on the table at the first conference, and at each one that follows',
      },
      { to: ['social-care', 'mental-health'], says: 'a third contact about the same worry leads to reading the record from the beginning' },
    ],
    learning: ['The ninth contact was dealt with as though it had been the first.'],
  },
  {
    key: 'escalation',
    topic: 'disagreeing well',
    themes: ['escalation', 'supervision and management oversight'],
    tool: 'professional disagreement form',
    practices: [
      {
        to: ['schools', 'acute'],
        says: 'a practitioner who disagrees with a decision knows the next step, and takes it within two working days',
      },
      {
        to: ['social-care', 'police', 'community'],
        says: 'managers thank the person who raises a disagreement, and tell them the outcome',
      },
      { to: ['partnership'], says: 'disagreements are counted, and their outcomes are reported to the sub-group each quarter' },
    ],
    learning: [
      'The school was sure, and said so once. It did not know that it could say so again, to somebody else.',
      'Escalation was felt as a complaint about a colleague.',
    ],
  },
  {
    key: 'strategy-discussions',
    topic: 'strategy discussions with the right people',
    themes: ['multi-agency planning', 'thresholds and step-down'],
    tool: 'strategy discussion record',
    practices: [
      {
        to: ['police', 'social-care', 'acute'],
        says: 'police, health and social care all take part in each strategy discussion, with the family’s records open',
      },
      { to: ['social-care'], says: 'the record of a strategy discussion reaches everyone who took part by the end of the next day' },
    ],
    learning: ['Two people spoke for eight minutes. The paediatrician who had seen the child was not one of them.'],
  },
  {
    key: 'one-plan',
    topic: 'one plan for one family',
    themes: ['multi-agency planning', 'early help'],
    tool: 'single family plan',
    practices: [
      {
        to: ['social-care', 'early-help', 'community'],
        says: 'a family has one plan that every service writes in, and a copy in words that the family chose',
      },
      {
        to: ['social-care', 'early-help'],
        says: 'each step in a plan has one name and one date, and the next meeting begins with the last one’s steps',
      },
      { to: ['social-care'], says: 'a core group that cannot meet within ten working days tells the conference chair why' },
    ],
    learning: [
      'There were four plans. Between them they asked one parent to be in three places on a Tuesday.',
      'The plan grew with every meeting, and nothing ever came off it.',
    ],
  },
  {
    key: 'voice',
    topic: 'hearing the child',
    themes: ['voice of the child', 'assessment and analysis'],
    tool: 'child’s view section of the record',
    practices: [
      { to: ['social-care', 'education'], says: 'each child in the family is seen alone, and the record gives the child’s own words' },
      { to: ['police', 'social-care'], says: 'a child is told what was decided, and why, by someone they know' },
      {
        to: ['social-care', 'community'],
        says: 'babies and children who do not speak are watched and described, and the description is used',
      },
    ],
    learning: [
      'The records were full of the adults. The child was mentioned in every one, and heard in two.',
      'He told the truth to the person who drove the taxi to school.',
    ],
  },
  {
    key: 'curiosity',
    topic: 'staying curious when families keep us at the door',
    themes: ['professional curiosity', 'disguised compliance'],
    tool: 'visit record',
    practices: [
      {
        to: ['social-care', 'early-help'],
        says: 'two visits in a row without seeing the children lead to a joint visit by another service within the week',
      },
      {
        to: ['community', 'housing', 'voluntary'],
        says: 'what a family says has changed is compared with what can be seen to have changed',
      },
    ],
    learning: ['Doors were opened politely, a little way, for a year.'],
  },
  {
    key: 'supervision',
    topic: 'supervision that asks about children',
    themes: ['supervision and management oversight', 'professional curiosity'],
    tool: 'supervision record',
    practices: [
      {
        to: ['community', 'social-care'],
        says: 'each family with an open plan is talked over in supervision at least every six weeks, and the thinking is written down',
      },
      {
        to: ['early-help', 'probation', 'mental-health'],
        says: 'supervision asks what would change our minds, and the answer is kept with the record',
      },
    ],
    learning: ['Supervision was regular and kind, and went through tasks. There was no hour in which to think.'],
  },
  {
    key: 'consent',
    topic: 'a parent’s refusal and a child’s needs',
    themes: ['parental consent and balance of rights', 'early help'],
    tool: 'consent and refusal guidance',
    practices: [
      {
        to: ['early-help', 'social-care'],
        says: 'a parent’s refusal of help leads to a recorded decision about what the child needs all the same',
      },
      {
        to: ['early-help', 'schools'],
        says: 'consent is asked for again by another person, at another time, before a family is closed for refusing',
      },
    ],
    learning: ['“Parents declined” closed the referral four times, and answered a question that nobody had asked the child.'],
  },
  {
    key: 'step-down',
    topic: 'stepping down from a plan',
    themes: ['thresholds and step-down', 'multi-agency planning'],
    tool: 'step-down agreement',
    practices: [
      { to: ['social-care'], says: 'a plan is stepped down at a meeting with the family and the next lead worker in the room' },
      {
        to: ['early-help', 'social-care', 'voluntary'],
        says: 'someone rings the family six weeks after a plan ends, and what they hear is recorded',
      },
    ],
    learning: ['The case was closed with praise. Nobody rang.'],
  },
  {
    key: 'workload',
    topic: 'workload, and the time to think',
    themes: ['leadership, workload and culture', 'supervision and management oversight'],
    tool: 'quarterly staffing return',
    practices: [
      {
        to: ['partnership'],
        says: 'leaders know each quarter where vacancies and caseloads make safe work hard, and say what they did about it',
      },
      {
        to: ['social-care', 'community'],
        says: 'a practitioner over the agreed caseload has a plan, agreed with their manager, within two weeks',
      },
    ],
    learning: ['The health visitor held 540 children. She said so in three meetings, and it is in the minutes of all three.'],
  },
  {
    key: 'information-to-schools',
    topic: 'schools knowing what they need to know',
    themes: ['information sharing', 'adolescent mental health'],
    tool: 'school notification',
    practices: [
      { to: ['police', 'acute'], says: 'a school hears by the next morning of an event that its pupil will carry into class' },
      { to: ['schools'], says: 'what the school is told reaches the adult whom the child trusts, and nobody who need not know' },
      { to: ['education', 'social-care'], says: 'a safety plan moves with the child to a new school before the first day there' },
    ],
    learning: ['The school learned of it from other pupils.', 'Her tutor was told “something has happened at home”, three weeks later.'],
  },
  {
    key: 'sharing-learning',
    topic: 'learning that reaches the people who do the work',
    themes: ['dissemination', 'leadership, workload and culture'],
    tool: 'learning return',
    practices: [
      { to: ['partnership'], says: 'each team can say, three months after a review, what it does differently because of it' },
      { to: ['partnership'], says: 'learning from reviews of adults reaches children’s practitioners, and the other way about' },
    ],
    learning: ['The earlier review had said the same. Of the twelve practitioners whom we met, one had heard of it.'],
  },
  {
    key: 'family-in-reviews',
    topic: 'families and practitioners in our reviews',
    themes: ['voice of the child', 'leadership, workload and culture'],
    tool: 'family participation guide',
    practices: [
      {
        to: ['partnership'],
        says: 'families are asked early how they wish to take part in a review, and see what was done with what they said',
      },
      { to: ['partnership'], says: 'practitioners who knew the child are supported before, during and after a review' },
    ],
    learning: ['The grandmother waited ten months to be asked, and it was she who knew.'],
  },
]
