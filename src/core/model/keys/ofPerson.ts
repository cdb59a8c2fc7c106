import { below, format, type KeyTable } from './table.ts';

export const ofPerson: KeyTable = {
  ...format,
  name: ['The person’s name, as you would say it.', 'Ada Byron'],
  relationship: ['What the person is to you: one thing, or a list of several.', 'mentor'],
  role: ['What they do.', 'Principal engineer'],
  company: ['Where they work.', 'Analytical Engines'],
  reach: ['How to reach them, under words of your own.', '{ email: ada@example.org }'],
  'reach.*': ['The address, number or name there.', 'ada@example.org'],
  met: ['How and where you met.', 'At the spring meetup, after her talk'],
  since: ['Since when you know each other.', '2026-02-11'],
  introducedBy: ['Who introduced you.', 'sam'],
  next: ['The day of the next meeting that is agreed on.', '2026-12-02'],
  notes: ['What else to remember about them.', 'Prefers mornings'],
  credentials: ['A coach’s training and certificates.', '[ICF PCC]'],
  methods: ['How a coach works.', '[GROW]'],
  assessments: ['The assessments that a coach uses.', '[strengths survey]'],
  engagement: [
    'What is agreed with a coach: from when to when, to what end, with which sessions.',
    '{ start: 2026-09-01, end: 2026-12-18 }',
  ],
  ...below('engagement', engagement()),
  areas: ['What to ask a mentor about.', '[distributed systems, promotion cases]'],
  phase: ['How far the mentoring has come.', 'cultivation'],
  rhythm: ['How often you want to meet a mentor.', '{ weeks: 4, longest: 8 }'],
  'rhythm.weeks': ['Weeks from one meeting to the next.', '4'],
  'rhythm.longest': ['After how many weeks without a meeting it has been too long.', '8'],
  shares: ['What you give in return.', '[what juniors struggle with]'],
  thanks: [
    'What you are thankful for, and whether you said so.',
    '[{ for: the introduction to Sam, told: 2026-10-02 }]',
  ],
  ...below('thanks', {
    date: ['The day it is about.', '2026-09-30'],
    for: ['What you are thankful for.', 'the introduction to Sam'],
    told: ['The day on which you told them.', '2026-10-02'],
  }),
};

function engagement(): KeyTable {
  return {
    start: ['The day of the first session.', '2026-09-01'],
    end: ['The day on which the coaching ends.', '2026-12-18'],
    objectives: ['What the coaching shall bring about.', '[{ title: Speak up in reviews, goal: speak-up }]'],
    'objectives.title': ['What shall be different afterwards.', 'Speak up in design reviews'],
    'objectives.goal': ['The goal of yours that it belongs to.', 'speak-up'],
    'objectives.outcome': ['What came of it, written at the end.', 'I led two reviews'],
    sessions: ['The days of the sessions that are planned.', '[2026-09-15, 2026-09-29]'],
    agreement: ['What you and the coach agreed on before you began.', '{ confidentiality: Nothing leaves the room }'],
    'agreement.expectations': ['What each of you expects.', 'Honest questions, no advice unless asked'],
    'agreement.responsibilities': ['Who sees to what.', 'I bring the topic, the coach keeps the time'],
    'agreement.logistics': ['When, where and how long.', 'Every second Tuesday, 45 minutes, by video'],
    'agreement.confidentiality': ['What stays between you.', 'Nothing leaves the room'],
    'agreement.feedback': [
      'How you tell each other what works and what does not.',
      'Five minutes at the end of each session',
    ],
  };
}
