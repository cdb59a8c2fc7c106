/** What a mentor with only a web page gets: what they are asked, what changed, and five lines on how to answer. */
import assert from 'node:assert/strict';
import { readFile } from '../../../src/core/index/fileEntry.ts';
import { createIndex, type OwnerIndex } from '../../../src/core/index/growthIndex.ts';
import { narrowView } from '../../../src/core/index/narrowView.ts';
import { fileLink, readRemote } from '../../../src/core/sharing/evidence/remote.ts';
import { mentorUpdate, mentorUpdateText } from '../../../src/core/sharing/reports/mentorUpdate.ts';

const today = '2026-11-27';
const files: Readonly<Record<string, string>> = {
  'cairn.yaml': 'format: 1\nowner: Imke Tervoort\n',
  'people/hanneke.yaml': 'name: Hanneke Vos\nrelationship: mentor\n',
  'people/wim.yaml': 'name: Wim\nrelationship: coach\nengagement: { start: 2026-09-01 }\n',
  'goals/split.yaml': `title: Split the order service
status: active
due: 2026-12-18
measure: { metric: hospitals, target: 5 }
changes: [{ date: 2026-11-24, field: due, from: 2026-11-30, to: 2026-12-18, reason: The freeze }]
actions: [{ title: Write the RFC, done: 2026-11-23 }, { title: Draw it, done: 2026-11-16 }]
`,
  'goals/quiet.yaml': 'title: With my coach only\nstatus: active\naudience: coach\n',
  'weeks/2026-W46.yaml': 'checkins: [{ goal: split, date: 2026-11-12, value: 1 }]\nwins: [Earlier]\n',
  'weeks/2026-W48.yaml': `checkins:
  - { goal: split, date: 2026-11-25, value: 3 }
  - { goal: quiet, date: 2026-11-25, note: Not for Hanneke }
wins: [Two more moved]
blockers: [The freeze]
`,
  'notes/2026-11-18-hanneke.yaml': 'date: 2026-11-18\nwith: hanneke\nquestions: [Who decides?]\n',
  'notes/2026-11-19-wim.yaml': 'date: 2026-11-19\nwith: wim\nquestions: [Only for Wim?]\n',
  'feedback/split.yaml': `threads:
  - field: due
    comments: [{ by: Hanneke, text: In or out? }, { by: Imke, text: Out. Is that too careful? }]
  - comments: [{ by: Imke, text: Shall I ask Tomasz? }]
  - comments: [{ by: Hanneke, text: Waits for Imke }]
  - comments: [{ by: Tomasz, text: Mine }, { by: Imke, text: Between Tomasz and me }]
  - resolved: 2026-11-20
    comments: [{ by: Imke, text: Settled }]
`,
  'private/goals/raise.yaml': 'title: Ask for a raise\nstatus: active\n',
};

function indexOf(more: Readonly<Record<string, string>>): OwnerIndex {
  const index = createIndex();
  for (const [path, text] of Object.entries(more)) index.put(readFile(path, text));
  return index;
}
const updateOf = (index: OwnerIndex, from: string) =>
  mentorUpdate(narrowView(index.shared, 'mentor'), { person: 'hanneke', from, today, author: undefined });

suite('Share with mentor', () => {
  test('tells what is asked and what changed since a day, and how to answer', () => {
    const text = mentorUpdateText(
      updateOf(indexOf(files), '2026-11-20'),
      { person: 'hanneke', prefix: 'growth/' },
      () => undefined,
    );
    assert.equal(
      text,
      `# Update for Hanneke Vos

*Imke Tervoort · Nov 20 – 27, 2026*

## Questions for you

- Out. Is that too careful? *(Split the order service · Due date)*
- Shall I ask Tomasz? *(Split the order service)*
- Who decides? *(Nov 18)*

## Goals

- **Split the order service** · 3 of 5 · 20% → 60%

## Moved goals

- **Split the order service** · Nov 24: due date postponed from Nov 30 to Dec 18 · The freeze

## Done

- Nov 23: Write the RFC *(Split the order service)*

## Wins

- Two more moved *(Nov 23 – 29)*

## In the way

- The freeze

## How to answer

1. Open a file on the website of this repository, such as \`growth/goals/split.yaml\`, and edit it there.
2. Write your comment on a line of its own, above what it is about: \`# @hanneke: …\`
3. To answer a question, edit \`growth/feedback/split.yaml\` and add to its thread: \`- { by: hanneke, text: "…" }\`
4. Save it as a commit or as a pull request, whichever the website offers.
5. I see your comments beside the lines they are about with my next pull. There is nothing to install.
`,
    );
  });

  test('links to the files where the repository is on the web, and asks for a message where it is not', () => {
    const remote = readRemote('git@github.com:imke/growth.git');
    assert.ok(remote);
    const text = mentorUpdateText(updateOf(indexOf(files), '2026-11-20'), undefined, (path) =>
      fileLink(remote, 'main', path),
    );
    assert.match(
      text,
      /\*\*\[Split the order service\]\(<https:\/\/github\.com\/imke\/growth\/blob\/main\/goals\/split\.yaml>\)/,
    );
    assert.match(text, /\n- Nov 23: Write the RFC /);
    assert.match(text, /## How to answer\n\nAnswer with a message\. /);
  });

  test('has nothing to say without questions and changes', () => {
    assert.ok(!updateOf(indexOf(files), '2026-11-20').isEmpty);
    const quiet = Object.entries(files).filter(([path]) => !/^(?:feedback|notes|weeks)/.test(path));
    assert.ok(!updateOf(indexOf(Object.fromEntries(quiet)), '2026-11-20').isEmpty, 'an action is done');
    assert.ok(updateOf(indexOf(Object.fromEntries(quiet)), '2026-11-26').isEmpty);
  });

  const links: readonly (readonly [remote: string, link: string])[] = [
    ['https://gitlab.com/a/b.git', 'https://gitlab.com/a/b/-/blob/my/branch/goals/a%20b.yaml'],
    ['https://bitbucket.org/a/b.git', 'https://bitbucket.org/a/b/src/my/branch/goals/a%20b.yaml'],
    ['https://codeberg.org/a/b', 'https://codeberg.org/a/b/src/branch/my/branch/goals/a%20b.yaml'],
    ['https://git.sr.ht/~a/b', 'https://git.sr.ht/~a/b/tree/my/branch/item/goals/a%20b.yaml'],
  ];
  for (const [address, link] of links)
    test(`a file on ${address} has a page`, () => {
      const remote = readRemote(address);
      assert.equal(remote && fileLink(remote, 'my/branch', 'goals/a b.yaml'), link);
    });
});
