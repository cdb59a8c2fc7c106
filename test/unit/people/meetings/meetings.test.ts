/** Meetings: what happened since the last one, what is worth asking, and what a new note writes. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { addDays } from '../../../../src/core/base/calendar.ts';
import { openFollowUps, shownFollowUp } from '../../../../src/core/people/meetings/followUps.ts';
import { dayToPrepare, noteOf, preparedText } from '../../../../src/core/people/meetings/meetingFile.ts';
import {
  newNoteText,
  noteChanges,
  readNewNote,
  typedCommitment,
  typedIntroduction,
  typedResource,
} from '../../../../src/core/people/meetings/newNote.ts';
import { questionsFor } from '../../../../src/core/people/meetings/questions.ts';
import { sinceWeMet } from '../../../../src/core/people/meetings/sinceWeMet.ts';
import { note } from '../../../../src/core/model/note.ts';
import { personStanding } from '../../../../src/core/people/people.ts';
import { planEdits } from '../../../../src/core/yaml/edit/edits.ts';
import { indexOf, type Files } from '../../weeks/folder.ts';
import { runs } from '../../fuzz.ts';

const today = '2026-11-20';

function since(files: Files, options: { readonly day?: string; readonly mayBePrivate?: boolean } = {}) {
  const index = options.mayBePrivate === true ? indexOf(files) : indexOf(files).shared;
  const standing = personStanding(index, 'ada', today) ?? assert.fail('Ada is there');
  const facts = sinceWeMet(index, standing, options.day ?? today, today);
  return { ...facts, asked: questionsFor(standing, facts) };
}

const mentor = { 'people/ada.yaml': { name: 'Ada', relationship: 'mentor' } };
const coach = (more: object = {}) => ({
  'people/ada.yaml': { name: 'Ada', relationship: 'coach', engagement: { start: '2026-09-01', ...more } },
});

suite('meetings: since we last met', () => {
  test('the last meeting is one before the day that is prepared', () => {
    const notes = { 'notes/a.yaml': { date: '2026-11-02', with: 'ada' }, 'notes/b.yaml': { date: today, with: 'ada' } };
    assert.equal(since({ ...mentor, ...notes }).last?.path, 'notes/a.yaml');
    assert.equal(since({ ...mentor, ...notes }, { day: '2026-11-21' }).last?.path, 'notes/b.yaml');
    assert.equal(since(mentor).last, undefined);
  });

  test('open commitments come by their day, kept ones only when they were kept since', () => {
    const commitments = [
      { who: 'me', what: 'later', due: '2026-12-01' },
      { who: 'ada', what: 'soon', due: '2026-11-21' },
      { who: 'me', what: 'some day' },
      { who: 'me', what: 'kept', done: '2026-11-03' },
      { who: 'me', what: 'kept that day', done: '2026-11-02' },
    ];
    const { open, kept } = since({ ...mentor, 'notes/a.yaml': { date: '2026-11-02', with: 'ada', commitments } });
    assert.deepEqual(
      open.map(({ commitment }) => commitment.what),
      ['soon', 'later', 'some day'],
    );
    assert.deepEqual(
      kept.map(({ commitment }) => commitment.what),
      ['kept'],
    );
  });

  test('goals are those of the engagement, of commitments and of the last note; else whatever is active', () => {
    const goals = {
      'goals/one.yaml': { title: 'One' },
      'goals/two.yaml': { title: 'Two' },
      'goals/three.yaml': { title: 'Three', with: ['ada'] },
      'goals/four.yaml': { title: 'Four', status: 'dropped', with: ['ada'] },
    };
    const ids = (files: Files) => since({ ...goals, ...files }).goals.map(({ goal }) => goal.id);
    assert.deepEqual(
      ids({
        ...coach({ objectives: [{ title: 'x', goal: 'two' }] }),
        'notes/a.yaml': { date: '2026-11-02', with: 'ada', goals: ['one'] },
      }),
      ['two', 'three', 'one'],
    );
    assert.deepEqual(ids({ 'people/ada.yaml': { name: 'Ada' }, 'goals/three.yaml': { title: 'Three' } }), [
      'one',
      'two',
      'three',
    ]);
  });

  test('a goal’s movement is from the day of the last meeting', () => {
    const files = {
      ...coach({ objectives: [{ title: 'x', goal: 'one' }] }),
      'goals/one.yaml': {
        title: 'One',
        measure: { metric: 'x', baseline: 0, target: 10 },
        start: '2026-09-01',
        due: '2026-12-31',
      },
      'weeks/2026-W45.yaml': {
        checkins: [
          { goal: 'one', date: '2026-11-02', value: 2 },
          { goal: 'one', date: '2026-11-03', value: 4 },
        ],
      },
      'notes/a.yaml': { date: '2026-11-02', with: 'ada' },
    };
    const [look] = since(files).goals;
    assert.deepEqual([look?.before.fraction, look?.summary.progress.fraction], [0.2, 0.4]);
  });

  test('weeks that touch the time since then tell their wins and blockers, the latest first', () => {
    const weeks = {
      'weeks/2026-W44.yaml': { wins: ['before'] },
      'weeks/2026-W45.yaml': { wins: ['that week'] },
      'weeks/2026-W47.yaml': { wins: ['now'], blockers: ['b'] },
      'weeks/2026-W50.yaml': { wins: ['to come'] },
    };
    const facts = since({ ...mentor, ...weeks, 'notes/a.yaml': { date: '2026-11-02', with: 'ada' } });
    assert.deepEqual(
      facts.wins.map(({ text }) => text),
      ['now', 'that week'],
    );
    assert.deepEqual(facts.asked, ['How would you approach this: b']);
    assert.deepEqual(
      since({ ...mentor, ...weeks }).wins.map(({ text }) => text),
      ['now', 'that week', 'before'],
      'without a meeting, the last four weeks',
    );
  });

  test('a closing engagement asks how it ends, an obstacle that came twice asks what to do', () => {
    const obstacles = [
      { if: 'tired', fired: [{ date: '2026-11-03' }, { date: '2026-11-04' }] },
      { if: 'once', fired: [{ date: '2026-11-05' }] },
    ];
    const files = {
      ...coach({
        end: '2026-11-30',
        sessions: ['2026-11-02', '2026-11-27'],
        objectives: [{ title: 'Lead', goal: 'one' }, { title: 'Know' }],
      }),
      'goals/one.yaml': { title: 'One', obstacles },
      'notes/a.yaml': { date: '2026-11-02', with: 'ada' },
    };
    assert.deepEqual(since(files).asked, [
      'Last session: what is the outcome of each objective?',
      'This came up 2 times: tired. What will I do differently?',
      'How will we know that “Know” is achieved?',
    ]);
  });

  test('progress in a shared note is without the check-ins of private weeks', () => {
    const files = {
      ...mentor,
      'goals/one.yaml': { title: 'One', with: ['ada'], measure: { metric: 'x', baseline: 0, target: 10 } },
      'weeks/2026-W46.yaml': { checkins: [{ goal: 'one', date: '2026-11-10', value: 2 }] },
      'private/weeks/2026-W47.yaml': { checkins: [{ goal: 'one', date: '2026-11-18', value: 7 }] },
    };
    const valueIn = (mayBePrivate: boolean) => since(files, { mayBePrivate }).goals[0]?.summary.progress.fraction;
    assert.deepEqual([valueIn(false), valueIn(true)], [0.2, 0.7]);
  });

  test('the shared view does not know a private person, nor the objectives agreed with them', () => {
    const index = indexOf({
      'private/people/ada.yaml': {
        name: 'Ada',
        relationship: 'coach',
        engagement: { start: '2026-09-01', objectives: [{ title: 'A secret' }] },
      },
      'notes/a.yaml': { date: today, with: 'ada' },
    });
    assert.equal(personStanding(index.shared, 'ada', today), undefined);
    assert.equal(personStanding(index, 'ada', today)?.engagement?.objectives[0]?.title, 'A secret');
  });

  test('nothing private is in a shared note, however much there is, and it stays short', () => {
    const secret = fc.boolean();
    fc.assert(
      fc.property(
        fc.array(fc.record({ secret, days: fc.integer({ min: 0, max: 60 }) }), { maxLength: 12 }),
        (entries) => {
          const files: Files = Object.fromEntries<unknown>(
            entries.flatMap(({ secret: hidden, days }, at): [string, unknown][] => {
              const [folder, word] = hidden ? ['private/', 'secret'] : ['', 'told'];
              const name = `${word} ${at}`;
              return [
                [
                  `${folder}notes/n${at}.yaml`,
                  {
                    date: addDays(today, -days),
                    with: 'ada',
                    questions: [name],
                    insights: [{ text: name, goal: `g${at}` }],
                    commitments: [{ who: 'me', what: name }],
                  },
                ],
                [
                  `${folder}goals/g${at}.yaml`,
                  {
                    title: name,
                    with: ['ada'],
                    changes: [{ date: today, field: 'due', reason: name }],
                    obstacles: [{ if: name, fired: [{ date: today }, { date: today }] }],
                  },
                ],
                [`${folder}weeks/2026-W${30 + at}.yaml`, { wins: [name], blockers: [name] }],
              ];
            }),
          );
          const facts = since({ ...coach(), ...files });
          assert.ok(!JSON.stringify({ ...facts, last: facts.last?.entity }).includes('secret'));
          assert.ok(
            [
              facts.open.length + facts.kept.length <= 10,
              facts.goals.length <= 5,
              facts.questions.length <= 3,
              facts.asked.length <= 3,
            ].every(Boolean),
          );
        },
      ),
      { numRuns: runs(60) },
    );
  });
});

suite('meetings: what follows', () => {
  test('is what was shown, also where it has moved since; what is gone, or said twice, is not guessed', () => {
    const index = indexOf({
      'notes/2026-11-10-ada.yaml': {
        date: '2026-11-10',
        with: 'ada',
        insights: ['New.', 'Sit down.', 'Twice.', 'Twice.'],
      },
    });
    const found = (at: number, text?: string) =>
      shownFollowUp(openFollowUps(index, 'insight', '2026-11-20'), {
        file: 'notes/2026-11-10-ada.yaml',
        index: at,
        text,
      })?.index;
    assert.deepEqual([found(1, 'Sit down.'), found(0, 'Sit down.'), found(0), found(3, 'Twice.')], [1, 1, 0, 3]);
    assert.deepEqual([found(1, 'Gone.'), found(1, 'Twice.'), found(9)], [undefined, undefined, undefined]);
    assert.equal(
      shownFollowUp(openFollowUps(index, 'insight', '2026-11-20'), {
        file: 'notes/other.yaml',
        index: 1,
        text: 'Sit down.',
      }),
      undefined,
    );
  });
});

suite('meetings: the note', () => {
  test('is for the next meeting when that is within a week, else for today', () => {
    assert.equal(dayToPrepare('2026-11-27', today), '2026-11-27');
    assert.equal(dayToPrepare('2026-11-28', today), today);
    assert.equal(dayToPrepare(undefined, today), today);
  });

  test('is the one of that day; a name that is taken is left alone, and a private person’s is private', () => {
    const index = indexOf({
      'people/ada.yaml': { name: 'Ada' },
      'private/people/ben.yaml': { name: 'Ben' },
      'notes/walk.yaml': { date: today, with: ['x', 'ada'] },
      'notes/2026-11-21-ada.yaml': { date: '2026-11-01' },
    });
    const path = (person: string, day: string) => noteOf(index, person, day, () => 0).path;
    assert.equal(path('ada', today), 'notes/walk.yaml');
    assert.match(path('ada', '2026-11-21'), /^notes\/2026-11-21-ada-[a-z]{4}\.yaml$/);
    assert.equal(path('ben', today), `private/notes/${today}-ben.yaml`);
  });

  test('however facts are worded, they stay comments', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 }),
        fc.array(
          fc.string({ minLength: 1 }).filter((text) => text.trim() === text),
          { maxLength: 3 },
        ),
        (facts, agenda) => {
          const outline = { invitation: facts[0] ?? 'x', value: { grow: { goal: 'x' } } };
          const text = preparedText({ date: today, person: 'ada', agenda, goals: [], facts, outline });
          assert.deepEqual(parse(text, { schema: 'core' }), {
            date: today,
            with: 'ada',
            ...(agenda.length > 0 && { agenda }),
          });
        },
      ),
    );
  });

  test('takes words as people type them', () => {
    assert.deepEqual(typedCommitment('Ask Solveig by friday', today), { what: 'Ask Solveig', due: '2026-11-27' });
    assert.deepEqual(typedCommitment('Stand by the door', today), { what: 'Stand by the door', due: undefined });
    assert.deepEqual(typedCommitment('Pass by Ada by 2026-12-01 ', today), { what: 'Pass by Ada', due: '2026-12-01' });
    assert.deepEqual(typedIntroduction('Eli Moor: knows: much'), { name: 'Eli Moor', why: 'knows: much' });
    assert.deepEqual(typedIntroduction('Eli'), { name: 'Eli', why: undefined });
    assert.deepEqual(typedResource('Her retro – https://example.org/a'), {
      title: 'Her retro',
      url: 'https://example.org/a',
    });
    assert.equal(typedResource('Her retro'), 'Her retro');
    assert.deepEqual(typedResource('https://example.org'), {
      title: 'https://example.org',
      url: 'https://example.org',
    });
  });

  const given = {
    person: 'ada',
    grow: { goal: 'x', options: ['a', 'b'] },
    notes: 'n',
    insights: ['i'],
    questions: ['q'],
    commitments: [{ who: 'them', what: 'w' }],
    feedback: [{ situation: 's', behaviour: 'b' }],
  };
  const read = () => {
    const result = readNewNote(given, today);
    assert.ok(result.ok);
    return result.value.note;
  };

  test('written anew and added to an empty one, it says the same', () => {
    const fresh = note.parse(parse(newNoteText(read()), { schema: 'core' }));
    const start = `date: ${today}\nwith: ada\n`;
    const added = planEdits(start, [...noteChanges(note.parse(parse(start, { schema: 'core' })), read())]);
    assert.ok(added.ok);
    assert.deepEqual(note.parse(parse(added.text, { schema: 'core' })), fresh);
    assert.deepEqual(fresh.commitments, [{ who: 'ada', what: 'w' }]);
  });

  test('what was written before stays: lists grow, notes go on, GROW keeps what it has', () => {
    const start = `date: ${today}\nwith: ada\ngrow:\n  goal: mine   # before\nnotes: before\ninsights: [first]\n`;
    const added = planEdits(start, [...noteChanges(note.parse(parse(start, { schema: 'core' })), read())]);
    assert.ok(added.ok);
    const after = note.parse(parse(added.text, { schema: 'core' }));
    assert.ok(added.text.includes('goal: mine   # before'));
    assert.deepEqual(
      [after.grow, after.notes, after.insights],
      [{ goal: 'mine', options: ['a', 'b'] }, 'before\n\nn\n', ['first', 'i']],
    );
  });

  test('an argument that is wrong is told', () => {
    const wrong = (argument: unknown) => {
      const result = readNewNote(argument, today);
      return result.ok ? '' : result.detail;
    };
    assert.match(wrong({ person: 'ada', date: 'some day' }), /"some day" is not a date/);
    assert.match(wrong({ notes: 'x' }), /person/);
    assert.match(wrong({ person: 'ada', functions: ['magic'] }), /functions/);
  });
});
