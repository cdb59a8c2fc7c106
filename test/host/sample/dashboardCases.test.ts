/** What the dashboard says where a folder has something odd: a case each, with a folder of its own. */
import { assert } from 'chai';
import { sourceLines } from '../../../src/editor/dashboard/sources.ts';
import { files, leads, smallFolders, today } from './smallFolder.ts';

suite('What the dashboard says in odd cases', () => {
  const folders = smallFolders();

  suiteTeardown(async () => {
    await folders.remove();
  });

  test(
    'how much is made leads to what it was counted from, and not to what does not count; a ' +
      'session out of its engagement is on its line',
    async () => {
      const odd = await folders.read('odd', {
        'cairn.yaml': 'format: 1\n',
        'goals/tidy.yaml': 'title: Tidy up\nactions:\n  - title: Books\n    done: 2026-11-20\n  - title: Shelves\n',
        'goals/speak.yaml':
          'title: Speak up\nmeasure: { scale: { -2: Never, -1: Once, 0: Each round, 1: First, 2: Unasked } }\n',
        'goals/plan.yaml':
          'title: Make a plan\n' +
          'measure:\n' +
          '  milestones:\n' +
          '    - { title: Ask, done: 2026-11-20 }\n' +
          '    - { title: Write, done: 2026-12-24 }\n',
        'people/bo.yaml':
          'name: Bo\nrelationship: coach\n' +
          'engagement: { start: 2026-11-01, end: 2026-12-15, sessions: [2026-10-28, 2026-12-20] }\n',
        'weeks/2026-W47.yaml':
          'checkins:\n' +
          '  - { goal: tidy, date: 2026-11-18, value: 3 }\n' +
          '  - { goal: speak, date: 2026-11-17, value: -1, confidence: 0.3 }\n' +
          '  - { goal: speak, date: 2026-11-19, value: 7 }\n',
      });
      const stands = odd.state.goals?.flatMap((goal) => leads(odd, [goal.detail, goal.facts]));
      assert.deepEqual(stands, [
        '1 of 2 milestones → goals/plan.yaml: - { title: Ask, done: 2026-11-20 }',
        'A forecast needs 4 values (1 so far). → goals/plan.yaml: - { title: Ask, done: 2026-11-20 }',
        'level −1 → weeks/2026-W47.yaml: - { goal: speak, date: 2026-11-17, value',
        'Confidence: 30% → weeks/2026-W47.yaml: - { goal: speak, date: 2026-11-17, value',
        '1 of 2 actions → goals/tidy.yaml: - title: Books',
      ]);
      assert.deepEqual(
        odd.state.people?.map(({ engagement }) => [engagement?.start, engagement?.end]),
        [['2026-10-28', '2026-12-20']],
      );
    },
  );

  test(
    'what a course is held against leads to how often in a week, to the level that it begins ' +
      'with, and to the level that was wanted',
    async () => {
      const ways = await folders.read('ways', {
        'cairn.yaml': 'format: 1\n',
        'goals/run.yaml': 'title: Run\nmeasure:\n  habit: Run round the lake\n  times: 2\n',
        'goals/speak.yaml':
          'title: Speak up\n' +
          'measure:\n' +
          '  scale:\n' +
          '    -2: Never\n' +
          '    -1: Once\n' +
          '    0: Each round\n' +
          '    1: First\n' +
          '    2: Unasked\n' +
          '  baseline: -1\n',
        'weeks/2026-W47.yaml':
          'checkins:\n  - { goal: run, date: 2026-11-18, value: 1 }\n  - { goal: speak, date: 2026-11-17, value: 0 }\n',
      });
      assert.deepEqual(
        ways.state.goals?.flatMap(({ course }) => leads(ways, [course?.baseline, course?.target])),
        [
          '0 times → goals/run.yaml: times: 2',
          '2 times → goals/run.yaml: times: 2',
          'level −1 → goals/speak.yaml: baseline: -1',
          'level 0 → goals/speak.yaml: 0: Each round',
        ],
      );
    },
  );

  test(
    'nothing is offered that could only refuse: in a folder of a newer version, and where the ' +
      'week’s file cannot be read',
    async () => {
      const content = {
        'goals/walk.yaml': 'title: Walk\nstatus: active\nactions: [{ title: Buy shoes, due: 2026-11-26 }]\n',
        'people/ada.yaml':
          'name: Ada\nrelationship: coach\nengagement: { start: 2026-11-01, sessions: [2026-12-03] }\n',
      };
      const offered = ({ state: { now, goals, people } }: Awaited<ReturnType<typeof folders.read>>) => ({
        now: now?.items.flatMap(({ command }) => command?.id ?? []).sort(),
        goals: goals?.map(({ canCheckIn, isWritable }) => [canCheckIn, isWritable]),
        people: people?.map(({ canPrepare }) => canPrepare),
      });
      assert.deepEqual(offered(await folders.read('present', { 'cairn.yaml': 'format: 1\n', ...content })), {
        now: ['cairn.checkIn', 'cairn.prepareMeeting', 'cairn.reflect', 'cairn.tickOff'],
        goals: [[true, true]],
        people: [true],
      });
      assert.deepEqual(offered(await folders.read('newer', { 'cairn.yaml': 'format: 99\n', ...content })), {
        now: [],
        goals: [[false, false]],
        people: [false],
      });
      assert.deepEqual(
        offered(
          await folders.read('unread-week', {
            'cairn.yaml': 'format: 1\n',
            ...content,
            'weeks/2026-W48.yaml': 'checkins: [',
          }),
        ),
        { now: ['cairn.prepareMeeting', 'cairn.tickOff'], goals: [[false, true]], people: [true] },
      );
    },
  );

  test('what cannot be read is not told to be absent', async () => {
    const unread = ({ state: { growth, network } }: Awaited<ReturnType<typeof folders.read>>) => [
      growth?.isUnread,
      network?.isUnread,
    ];
    assert.deepEqual(
      unread(
        await folders.read('unread', {
          'cairn.yaml': 'format: 1\n',
          'profile.yaml': '- [',
          'people/ada.yaml': '- "Ada\n',
        }),
      ),
      [true, true],
    );
    assert.deepEqual(
      unread(
        await folders.read('empty-files', {
          'cairn.yaml': 'format: 1\n',
          'profile.yaml': '# Not yet\n',
          'people/ada.yaml': '',
        }),
      ),
      [false, false],
    );
    assert.deepEqual(
      unread(await folders.read('bare', { 'cairn.yaml': 'format: 1\n', 'goals/walk.yaml': 'title: Walk\n' })),
      [false, false],
    );
  });

  test('a goal past its due date is overdue also where nothing is measured', async () => {
    const late = await folders.read('late', {
      'cairn.yaml': 'format: 1\n',
      'goals/walk.yaml': 'title: Walk\nstatus: active\ndue: 2026-11-20\n',
      'goals/run.yaml': 'title: Run\nstatus: active\ndue: 2026-11-27\n',
    });
    assert.deepEqual(
      late.state.goals?.map(({ title, tone }) => [title, tone]),
      [
        ['Walk', 'overdue'],
        ['Run', 'none'],
      ],
    );
  });

  test('a rating of long ago is not one of a year ago', async () => {
    const old = await folders.read('old', {
      'cairn.yaml': 'format: 1\n',
      'profile.yaml': 'skills:\n  - { id: queues, now: 2 }\n  - { id: speaking, now: 2 }\n',
      'assessments/2021-11-01-skills.yaml':
        'date: 2021-11-01\nkind: skills\nitems:\n  - { id: queues, rating: 1 }\n  - { id: speaking, rating: 0 }\n',
      'assessments/2025-07-01-skills.yaml': 'date: 2025-07-01\nkind: skills\nitems:\n  - { id: speaking, rating: 1 }\n',
    });
    assert.deepEqual(
      old.state.growth?.skills.map(({ before }) => before?.level),
      [undefined, 1],
    );
  });

  test('a day of the calendar leads to all that was noted on it', async () => {
    const { folder } = await folders.read('day', {
      'cairn.yaml': 'format: 1\n',
      'goals/walk.yaml': 'title: Walk\n',
      'weeks/2026-W46.yaml':
        'checkins:\n' +
        '  - { goal: walk, date: 2026-11-13 }\n' +
        '  - { goal: walk, date: 2026-11-12 }\n' +
        'reflection:\n' +
        '  date: 2026-11-13\n' +
        '  answers: { went-well: All of it. }\n',
    });
    assert.deepEqual(
      sourceLines(folder, { of: 'day', date: '2026-11-13' }, today).map(({ at }) => at.value.join(' ')),
      ['checkins 0', 'reflection'],
    );
  });

  test('a rating is read on the scale of its sheet, and compared with those of the same scale alone', async () => {
    const rated = await folders.read('rated', {
      'cairn.yaml': 'format: 1\n',
      'profile.yaml': 'values:\n  - id: craft\nskills:\n  - id: queues\n    now: 2\n',
      'assessments/2025-10-01-skills.yaml':
        'date: 2025-10-01\nkind: skills\nscale: [0, 100]\nitems:\n  - { id: queues, rating: 60 }\n',
      'assessments/2025-11-01-values.yaml': 'date: 2025-11-01\nkind: values\nitems:\n  - { id: craft, rating: 2 }\n',
      'assessments/2026-10-01-values.yaml':
        'date: 2026-10-01\n' +
        'kind: values\n' +
        'scale: [1, 10]\n' +
        'items:\n' +
        '  - { id: craft, rating: 3.8 }\n' +
        '  - { id: calm, rating: 9 }\n',
      'assessments/2026-11-01-values.yaml':
        'date: 2026-11-01\nkind: values\nscale: [1, 10]\nitems:\n  - { id: craft, rating: 4.1 }\n',
    });
    const { skills, values, assessments } = rated.state.growth ?? assert.fail('there is growth');
    assert.equal(skills[0]?.before, undefined, '60 is no level of a skill');
    assert.deepEqual(
      values.map(({ rating }) => rating?.text),
      ['Lived lately: 4.1 of 10 · Nov 1'],
    );
    assert.deepEqual(
      assessments.map(({ kind, items }) => [
        kind,
        ...items.map(
          ({ title, lowest, highest, first, last }) =>
            `${title}: ${first?.rating ?? ''} ${first?.steps ?? ''} ${last.rating} of ${lowest} to ${highest}`,
        ),
      ]),
      [['values', 'Craft: 3.8 +0.3 4.1 of 1 to 10', 'Calm:   9 of 1 to 10']],
    );
    assert.deepEqual(
      assessments[0]?.items[0]?.ratings.map(({ text }) => text),
      ['2 on Nov 1, 2025', '3.8 of 10 on Oct 1', '4.1 of 10 on Nov 1'],
    );
  });

  test('Now: a session that waits for its note is not the next meeting', async () => {
    const met = await folders.read('met', {
      'cairn.yaml': 'format: 1\n',
      'people/ada.yaml':
        'name: Ada\nrelationship: coach\nengagement: { start: 2026-11-01, sessions: [2026-11-24, 2026-12-03] }\n',
    });
    const meetings = met.state.now?.items.map(({ standing, title, detail }) => `${standing} | ${title} | ${detail}`);
    assert.deepEqual(meetings, [
      'today | Ada | Tue · session 1 of 2 · no note yet',
      'next | Ada | session 2 of 2: Dec 3',
    ]);
  });

  test(
    'of two goals of one id only the one that would be written can be ticked; an insight that has ' +
      'its goal is not pinned again',
    async () => {
      const goal = 'title: Ship it\nactions:\n  - { title: Pack, due: 2026-11-26 }\n';
      const twice = await folders.read('twice', {
        'cairn.yaml': 'format: 1\n',
        'goals/ship.yaml': goal,
        'private/goals/ship.yaml': goal,
        'people/bo.yaml': 'name: Bo\nrelationship: mentor\n',
        'notes/2026-11-10-bo.yaml':
          'date: 2026-11-10\nwith: bo\ninsights:\n  - Sit down first.\n  - { text: Then stand up., goal: gone }\n',
      });
      assert.deepEqual(
        twice.state.goals?.map(({ place, isWritable }) => [place.path, isWritable]),
        [
          ['goals/ship.yaml', true],
          ['private/goals/ship.yaml', false],
        ],
      );
      assert.deepEqual(
        twice.state.now?.items
          .filter(({ title }) => title === 'Pack')
          .map(
            ({ detail, command }) =>
              `${detail.includes('only you') ? 'private' : 'shared'}: ${command?.id ?? 'nothing'}`,
          )
          .sort(),
        ['private: nothing', 'shared: cairn.tickOff'],
      );
      assert.deepEqual(
        twice.state.people?.flatMap(
          ({ mentoring }) => mentoring?.insights.map(({ text, command }) => [text, command]) ?? [],
        ),
        [
          [
            'Sit down first.',
            {
              id: 'cairn.pinInsight',
              args: { file: 'notes/2026-11-10-bo.yaml', index: 0, text: 'Sit down first.' },
              title: 'Pin to a goal',
            },
          ],
          ['Then stand up.', undefined],
        ],
      );
    },
  );

  test('what rests on a private file says so, wherever it stands', async () => {
    const hidden = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path === 'cairn.yaml' ? path : `private/${path}`, text]),
    );
    const whole = await folders.read('hidden', hidden);
    const {
      state: { folder, now, goals, rhythm, growth, people, network, search },
    } = whole;
    const says = (text: string): boolean => text.includes('only you');
    const details = {
      head: folder?.is === 'ready' ? [folder.role?.marked ?? ''] : [],
      now: now?.items.filter(({ title }) => title !== 'Weekly reflection').map(({ detail }) => detail),
      goals: goals?.map(({ detail }) => detail[0]?.text ?? ''),
      moods: rhythm?.moods.map(({ week }) => week),
      growth: [growth?.marked ?? ''],
      served: growth?.values.flatMap((value) => value.goals.map(({ text }) => text)),
      rated: growth?.values.flatMap(({ rating }) => rating?.text ?? []),
      assessed: growth?.assessments.flatMap(({ items }) =>
        items.flatMap(({ ratings }) => ratings.map(({ text }) => text)),
      ),
      people: people?.map(({ roleText }) => roleText),
      promises: people?.flatMap(({ lines }) =>
        lines.filter(({ command }) => command?.id === 'cairn.keepCommitment').map(({ detail }) => detail),
      ),
      objectives: people?.flatMap(
        ({ engagement }) => engagement?.objectives.slice(0, 1).map(({ detail }) => detail[0]?.text ?? '') ?? [],
      ),
      insights: people?.flatMap(
        ({ mentoring }) =>
          mentoring?.insights.flatMap(({ date, became }) => [date, ...(became[0] ? [became[0].text] : [])]) ?? [],
      ),
      meetings: people?.flatMap(
        ({ mentoring }) => mentoring?.meetings.filter(({ ahead }) => !ahead).map(({ text }) => text) ?? [],
      ),
      network: network?.bands.flatMap((band) => band.people.map(({ detail }) => detail)),
      search: search?.flatMap(({ items }) => items.map(({ detail }) => detail.text)),
      lines: leads(whole, [now?.checkedIn, rhythm?.summary, people]).flatMap((line) =>
        line
          .split(' → ')
          .slice(1, -1)
          .map((each) => each.replace(/^.* \| /, '')),
      ),
    };
    for (const [part, texts = []] of Object.entries(details)) {
      assert.isNotEmpty(texts, part);
      assert.deepEqual(
        texts.filter((text) => !says(text)),
        [],
        part,
      );
    }
  });
});
