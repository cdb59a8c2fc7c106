/** What a thread is about, in words: for each kind of anchor, and for each key that a comment can be about. */
import assert from 'node:assert/strict';
import { anchorText } from '../../../../src/core/index/anchorText.ts';
import { readFile } from '../../../../src/core/index/fileEntry.ts';
import { createIndex } from '../../../../src/core/index/growthIndex.ts';
import { keyDocsOf } from '../../../../src/core/model/keys/keyDocs.ts';
import { itemWord, keyWord } from '../../../../src/core/model/keys/keyWords.ts';
import { commentableKinds } from '../../../../src/core/model/subjects.ts';
import { headingOf } from '../../../../src/core/sharing/threads/threadText.ts';

const today = '2026-11-28';
const files = {
  'goals/split.yaml': `title: Split the order service
why: Three teams wait
due: 2026-12-18
measure: { milestones: [{ title: Two hospitals, weight: 2 }] }
supports: { skills: [system-design], values: [craft] }
with: [ada]
obstacles: [{ if: the freeze comes early, fired: [{ date: 2026-10-08 }] }]
actions: [{ id: rfc, title: Write the RFC, due: 2026-12-01 }, { title: Move the second hospital }]
evidence: [{ date: 2026-11-03, ref: '#412' }, { ref: '#7' }]
changes: [{ date: 2025-11-03, field: due }]
tags: [backend]
`,
  'weeks/2026-W46.yaml': `checkins: [{ goal: split, date: 2026-11-12, value: 2, note: Slow }]
wins: [Ran the first review]
mood: 3
reflection: { answers: { so-what: Much } }
`,
  'notes/2026-11-20-ada.yaml': `date: 2026-11-20
with: ada
grow: { options: [Wait, Ask] }
commitments: [{ who: me, what: Send the outline }]
`,
  'people/ada.yaml': `name: Ada Byron
relationship: coach
reach: { e-mail: ada@example.org }
engagement: { start: 2026-09-01, sessions: [2026-09-15], objectives: [{ title: Speak up }] }
`,
  'opportunities/acme.yaml': `title: Staff engineer
history: [{ date: 2026-11-02, stage: applied }]
fit: { values: [{ value: craft, fit: 0.5 }] }
`,
  'stories/outage.yaml':
    'title: The outage\naction: I called\nskills: [system-design]\npractice: [{ date: 2026-11-04, went: 2 }]\n',
  'assessments/2026-11-values.yaml': 'date: 2026-11-01\nkind: values\nitems: [{ id: deep-work, rating: 3 }]\n',
  'profile.yaml':
    'skills: [{ id: system-design, title: System design, wanted: 3 }]\nvalues: [{ id: craft, title: Good craft }]\n',
  'ladder.yaml': 'skills: [{ id: design, levels: { 3: Across teams } }]\nlevels: { 3: Senior }\n',
};
const index = createIndex();
for (const [path, text] of Object.entries(files)) index.put(readFile(path, text));

const expected: Readonly<Record<keyof typeof files, Readonly<Record<string, string>>>> = {
  'goals/split.yaml': {
    why: 'Why',
    due: 'Due date',
    measure: 'Measure',
    'measure.milestones': 'Milestones',
    'measure.milestones[Two hospitals].weight': 'Milestone: Two hospitals · Weight',
    supports: 'Supports',
    'supports.skills[system-design]': 'Supports · Skill: System design',
    'with[ada]': 'Person: Ada Byron',
    actions: 'Actions',
    'actions.rfc': 'Action: Write the RFC',
    'actions.rfc.due': 'Action: Write the RFC · Due date',
    'actions[Move the second hospital]': 'Action: Move the second hospital',
    'obstacles[the freeze comes early].fired[2026-10-08]': 'Obstacle: the freeze comes early · Occurrence of Oct 8',
    'evidence[2026-11-03 #412]': 'Evidence of Nov 3 · #412',
    'evidence["#7"]': 'Evidence: #7',
    'changes[2025-11-03 due]': 'Change of Nov 3, 2025 · due',
    'tags[backend]': 'Tag: backend',
    'actions[Call the accountant]': 'About something that was removed (Action: Call the accountant)',
    'actions[Call the accountant].due': 'About something that was removed (Action: Call the accountant · Due date)',
    'obstacles[rain]': 'About something that was removed (Obstacle: rain)',
    titel: 'About something that was removed (titel)',
    'actions[': 'About something that was removed (actions[)',
  },
  'weeks/2026-W46.yaml': {
    'checkins[split 2026-11-12]': 'Check-in of Nov 12 · Split the order service',
    'checkins[split 2026-11-12].note': 'Check-in of Nov 12 · Split the order service · Note',
    'wins[Ran the first review]': 'Win: Ran the first review',
    mood: 'Mood',
    'reflection.answers.so-what': 'Reflection · Answer: So what',
  },
  'notes/2026-11-20-ada.yaml': {
    'commitments[Send the outline]': 'Commitment: Send the outline',
    'grow.options[Wait]': 'GROW · Option: Wait',
    with: 'With',
  },
  'people/ada.yaml': {
    'reach.e-mail': 'Contact detail: E mail',
    'engagement.start': 'Engagement · Start',
    'engagement.sessions[2026-09-15]': 'Engagement · Session of Sep 15',
    'engagement.objectives[Speak up]': 'Engagement · Objective: Speak up',
  },
  'opportunities/acme.yaml': {
    'history[2026-11-02]': 'Stage of Nov 2 · applied',
    'fit.values[craft]': 'Fit · Value: Good craft',
  },
  'stories/outage.yaml': {
    action: 'Action',
    'skills[system-design]': 'Skill: System design',
    'practice[2026-11-04]': 'Practice of Nov 4',
  },
  'assessments/2026-11-values.yaml': { 'items.deep-work.rating': 'Rating: Deep work · Rating' },
  'profile.yaml': { 'skills.system-design.wanted': 'Skill: System design · Level you want' },
  'ladder.yaml': { 'levels.3': 'Levels · Level 3', 'skills.design.levels.3': 'Skill: Design · Levels · Level 3' },
};

suite('Threads: headings', () => {
  for (const [path, anchors] of Object.entries(expected))
    test(`say what a comment on ${path} is about`, () => {
      for (const [anchor, text] of Object.entries(anchors))
        assert.equal(headingOf(index, path, anchor, today), text, anchor);
    });

  test('say that a thread is about the whole file', () => {
    assert.equal(headingOf(index, 'goals/split.yaml', undefined, today), 'About the whole file');
  });

  test('of a file that cannot be read use the words of the anchor', () => {
    const context = { kind: 'goal', value: undefined, titleOf: () => undefined, today } as const;
    assert.equal(anchorText('actions[Write it].due', context), 'Action: Write it · Due date');
    assert.equal(anchorText('measure.milestones.rfc', context), 'Milestone: rfc');
    assert.equal(anchorText('measure.target', context), 'Target');
    assert.equal(anchorText('measure.scale.-2', context), 'Scale · Level -2');
  });

  test('have a word for each key and each list of the files that can have comments', () => {
    for (const kind of commentableKinds)
      for (const path of keyDocsOf(kind).keys()) {
        const steps = path.split('.');
        const key = steps.at(-1) ?? '';
        if (key === '*') assert.ok(itemWord(steps.at(-2) ?? ''), path);
        else assert.ok(keyWord(key), `${kind}: ${path}`);
      }
  });
});
