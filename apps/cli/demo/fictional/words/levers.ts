import type { CastAgency } from '../cast/agencies.js'
import type { Lesson } from '../lessons/index.js'

/** What an owner can do about a lesson, and the words that go with it through its life. */
export interface Lever {
  readonly key: string
  readonly repeats: 'once' | 'recurring' | 'standing'
  /** Whether it needs another agency as joint owner. */
  readonly joint?: boolean
  readonly text: (lesson: Lesson, owner: CastAgency) => string
  /** What the owner says on the way. */
  readonly progress: readonly string[]
  readonly done: readonly string[]
  /** Titles of evidence; the first is the one that would show it. */
  readonly evidence: (lesson: Lesson, owner: CastAgency) => readonly string[]
  readonly checked: readonly string[]
  /** What a checker asks for when the evidence does not show it yet. */
  readonly moreNeeded: string
}

/** Done once. */
export const once: readonly Lever[] = [
  {
    key: 'tool',
    repeats: 'once',
    text: ({ tool }, { staff }) => `Rewrite the ${tool} together with ${staff}, and bring it into use`,
    progress: [
      'First draft shared; comments are coming in, and they are good ones.',
      'Tried with two teams. What they found has changed the order of the questions.',
      'Final wording agreed; printing and the intranet page are left.',
      'Half of the teams use the new version.',
    ],
    done: ['In use in every team since the start of the month.', 'The old version has been withdrawn, and the new one is in use.'],
    evidence: ({ tool }) => [`The ${tool}, as now in use`, `Notes of the two trial teams on the ${tool}`],
    checked: [
      'Read it through, and asked two teams to show it to me in use. Both could.',
      'It asks what the recommendation wanted asked, in plain words.',
    ],
    moreNeeded:
      'The new version is clear. What I cannot see yet is that teams have it: two filled-in examples, with names taken out, would show that.',
  },
  {
    key: 'prompt',
    repeats: 'once',
    text: ({ tool }, { system }) => `Build the ${tool} into ${system}, with a prompt that needs a reason to pass over`,
    progress: [
      'The change has been asked for; the supplier has not given a date.',
      'A test version works. Staff asked for one click fewer, and they are right.',
      'Live for one team; no trouble so far.',
    ],
    done: ['Live for everybody. The first month’s counts are encouraging.', 'Live since the last release.'],
    evidence: ({ tool }, { system }) => [
      `Screenshots of the ${tool} in ${system}`,
      'Counts for the first month: shown, filled in, passed over',
    ],
    checked: [
      'Sat with a practitioner and watched the prompt come up, twice.',
      'The counts match the screenshots; the reasons given for passing over make sense.',
    ],
    moreNeeded: 'The screenshots show the prompt. Please add how often it was passed over, and the reasons given.',
  },
  {
    key: 'pathway',
    repeats: 'once',
    joint: true,
    text: ({ topic }) => `Agree one written pathway for ${topic}, with named contacts and times`,
    progress: [
      'Two meetings held; agreed on who does what, not yet on how fast.',
      'Drafted together. One point on out-of-hours is still open.',
      'Agreed by both; waiting for sign-off.',
    ],
    done: ['Signed off by both, and published.', 'Published, with the contacts on one page.'],
    evidence: ({ topic }) => [`Pathway for ${topic}, signed by both`, 'Page of named contacts'],
    checked: ['Rang two of the contacts. Both answered, and both knew the pathway.', 'Signed, dated, and short enough to be used.'],
    moreNeeded: 'The pathway is good. Two of the contacts have since moved on; please put that right and send it again.',
  },
  {
    key: 'lead',
    repeats: 'once',
    text: ({ topic }, { staff }) => `Name a lead for ${topic}, with hours set aside, and tell ${staff} how to reach them`,
    progress: ['Role described; hours agreed in principle.', 'Advertised within the service; two people are interested.'],
    done: ['In post since the beginning of the month.', 'In post. The first six calls for advice have come in.'],
    evidence: ({ topic }) => [`Role description and appointment of the lead for ${topic}`, 'Log of the first calls for advice'],
    checked: ['Asked four practitioners whom they would ring. Three knew.', 'In post, with the hours; the log shows that people ring.'],
    moreNeeded: 'The appointment is clear. Please send something that shows that practitioners know of it.',
  },
  {
    key: 'guide',
    repeats: 'once',
    text: ({ topic }, { staff }) => `Publish two pages for ${staff} on ${topic}, in place of the three older guides`,
    progress: [
      'The older guides have been read side by side; they disagreed in two places.',
      'Draft with a reading group of practitioners.',
      'With the designer.',
    ],
    done: ['Published, and the older guides taken down.', 'Published; opened 212 times in the first fortnight.'],
    evidence: ({ topic }) => [`Two-page guide: ${topic}`, 'Note that the older guides were withdrawn'],
    checked: [
      'Two pages, plain, and the older ones are gone from the intranet.',
      'It says what the recommendation wanted said; the older guides no longer open.',
    ],
    moreNeeded: 'The guide is good. One of the older ones can still be found by searching; please take it down.',
  },
  {
    key: 'listening',
    repeats: 'once',
    text: ({ topic }, { staff }) => `Sit down with ${staff}, find out what gets in the way (${topic}), and agree three changes`,
    progress: ['Four of six groups held. Time is the first answer, and not the only one.', 'Groups done; writing up what they said.'],
    done: ['Three changes agreed and begun; the write-up has gone to everyone who took part.'],
    evidence: () => ['What practitioners told us, and the three changes', 'Sign-off by the service’s own managers’ meeting'],
    checked: [
      'The write-up is frank, and the three changes follow from it.',
      'Spoke to two people who took part; they recognised themselves in it.',
    ],
    moreNeeded: 'The write-up is frank and useful. The third change has no date; please add one.',
  },
  {
    key: 'training',
    repeats: 'once',
    text: ({ topic }, { staff }) => `Train ${staff} in practice on ${topic}, and see a term later what they do with it`,
    progress: ['Two of five sessions held.', 'All sessions held; the look at what changed is booked.', 'Sessions full; another one added.'],
    done: ['Sessions held, and the follow-up shows it being used.', 'Nine in ten have been trained; the follow-up is written up.'],
    evidence: ({ topic }) => [`Follow-up after training on ${topic}: what people do differently`, 'Register of attendance, by team'],
    checked: ['The follow-up asks what changed, and not whether people liked it.', 'Register and follow-up agree; gaps by team are named.'],
    moreNeeded: 'The register shows who came. The follow-up, which is the part that matters, is still to be sent.',
  },
]

/** Done again and again; never complete. */
export const again: readonly Lever[] = [
  {
    key: 'reading-files',
    repeats: 'recurring',
    text: ({ topic }, { files }) => `Each quarter, read ten ${files} for ${topic}, and bring what was found to the sub-group`,
    progress: [
      'Seven of ten had it.',
      'Eight of ten had it; the two others had a reason.',
      'Six of ten. The same team as last time, and it has asked for help.',
    ],
    done: ['Read ten; eight had it.', 'Read ten; nine had it.'],
    evidence: ({ topic }, { files }) => [`Last quarter’s reading of ${files}: ${topic}`],
    checked: ['The reading is honest, and the same questions are asked each time.'],
    moreNeeded: 'The counts are here; please add how the ten were chosen.',
  },
  {
    key: 'supervision',
    repeats: 'standing',
    text: ({ topic }) => `Ask about ${topic} in every supervision session, and keep the answer on the record`,
    progress: ['In the supervision record, and asked.', 'Asked in most sessions; two new managers have been shown how.'],
    done: ['Asked in every session that was looked at this quarter.'],
    evidence: ({ topic }) => [`Supervision record with the question on ${topic}; three examples with names taken out`],
    checked: ['Three examples, three real answers.'],
    moreNeeded: 'The form has the question. Please send examples in which it was answered.',
  },
  {
    key: 'induction',
    repeats: 'standing',
    text: ({ topic }, { staff }) => `Cover ${topic} with new ${staff} within three months of starting`,
    progress: ['Eleven starters, ten covered.', 'Nine starters this quarter, all covered.'],
    done: ['All starters of the quarter covered.'],
    evidence: ({ topic }) => [`Induction plan with ${topic}, and the quarter’s register`],
    checked: ['Register and list of starters agree.'],
    moreNeeded: 'The plan is here; please send the register beside the list of starters.',
  },
]

/** A briefing is always supporting, however good. */
export const supporting: readonly ((lesson: Lesson, owner: CastAgency) => string)[] = [
  ({ topic }, { staff }) => `Seven-minute briefing for ${staff}: ${topic}`,
  ({ topic }) => `Half a day for all agencies: ${topic}`,
  ({ topic }, { name }) => `Page on the intranet of ${name}: ${topic}`,
]

/** What the lead agency does with every body of a class. */
export const withAClass: readonly Lever[] = [
  {
    key: 'return',
    repeats: 'once',
    text: ({ tool }) => `Send the ${tool} to each of them, and ask for a short return on how it is used`,
    progress: [
      'Sent. Returns are coming in.',
      'Reminder sent by telephone, which works better than by letter.',
      'Visited those that had not replied.',
    ],
    done: ['All returns in, or a visit made.'],
    evidence: ({ tool }) => [`Summary of returns: ${tool}`],
    checked: ['Rang five of those that said yes. All five could say how.'],
    moreNeeded: 'The summary is clear; please add who has not replied.',
  },
]
