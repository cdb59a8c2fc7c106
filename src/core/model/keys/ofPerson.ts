import { below, format, type KeyTable } from './table.ts';

export const ofPerson: KeyTable = {
  ...format,
  name: ['The person’s name.', 'Ada Byron'],
  relationship: ['The person’s relationship to you, or a list of relationships.', 'mentor'],
  role: ['The person’s role.', 'Principal engineer'],
  company: ['The company or organization where they work.', 'Analytical Engines'],
  reach: ['Contact details. You choose the labels.', '{ email: ada@example.org }'],
  'reach.*': ['The address, phone number or user name.', 'ada@example.org'],
  met: ['How and where you met.', 'At the spring meetup, after her talk'],
  since: ['The day you met, or started working together.', '2026-02-11'],
  introducedBy: ['The person who introduced you.', 'sam'],
  next: ['The day of the next scheduled meeting.', '2026-12-02'],
  notes: ['Anything else to remember about the person.', 'Prefers mornings'],
  credentials: ['The coach’s training and certifications.', '[ICF PCC]'],
  methods: ['The methods the coach uses.', '[GROW]'],
  assessments: ['The assessments the coach uses.', '[strengths survey]'],
  engagement: [
    'The coaching engagement: dates, objectives, planned sessions and agreement.',
    '{ start: 2026-09-01, end: 2026-12-18 }',
  ],
  ...below('engagement', engagement()),
  areas: ['The topics you can ask the mentor about.', '[distributed systems, promotion cases]'],
  phase: ['The current phase of the mentoring relationship.', 'cultivation'],
  rhythm: ['How often you want to meet the mentor.', '{ weeks: 4, longest: 8 }'],
  'rhythm.weeks': ['The number of weeks between meetings.', '4'],
  'rhythm.longest': ['A meeting is overdue after this many weeks.', '8'],
  shares: ['What you offer in return.', '[what junior engineers struggle with]'],
  thanks: [
    'What you are grateful for, and when you thanked the person.',
    '[{ for: the introduction to Sam, told: 2026-10-02 }]',
  ],
  ...below('thanks', {
    date: ['The day it happened.', '2026-09-30'],
    for: ['What you are grateful for.', 'the introduction to Sam'],
    told: ['The day you thanked the person.', '2026-10-02'],
  }),
};

function engagement(): KeyTable {
  return {
    start: ['The first day of the engagement.', '2026-09-01'],
    end: ['The last day of the engagement.', '2026-12-18'],
    objectives: ['The objectives of the engagement.', '[{ title: Speak up in reviews, goal: speak-up }]'],
    'objectives.title': ['The change you want.', 'Speak up in design reviews'],
    'objectives.goal': ['The related goal.', 'speak-up'],
    'objectives.outcome': ['The outcome. Add it at the end of the engagement.', 'I led two reviews'],
    sessions: ['The days of the planned sessions.', '[2026-09-15, 2026-09-29]'],
    agreement: [
      'What you and the coach agreed on before the first session.',
      '{ confidentiality: Everything stays between us }',
    ],
    'agreement.expectations': ['What you expect from each other.', 'Honest questions, advice only on request'],
    'agreement.responsibilities': ['Who is responsible for what.', 'I bring the topic, the coach keeps the time'],
    'agreement.logistics': ['When, where and how long you meet.', 'Every second Tuesday, 45 minutes, by video'],
    'agreement.confidentiality': ['What stays confidential.', 'Everything stays between us'],
    'agreement.feedback': [
      'How you give each other feedback on the coaching.',
      'Five minutes at the end of each session',
    ],
  };
}
