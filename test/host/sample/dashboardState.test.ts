/** What the dashboard says of a small folder on a given day, word for word, and to which line each of it leads. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { workspaceFolder } from '../support.ts';
import { files, leads, smallFolders, type Small } from './smallFolder.ts';

suite('What the dashboard says of a folder', () => {
  const folders = smallFolders();
  let small: Small;
  let problems: vscode.DiagnosticCollection;

  suiteSetup(async () => {
    // What the review asks of a goal in a folder that the extension does not know.
    problems = vscode.languages.createDiagnosticCollection('Test of the dashboard');
    const open = new vscode.Diagnostic(new vscode.Range(4, 2, 4, 9), 'How sure are you?');
    const wrong = new vscode.Diagnostic(new vscode.Range(6, 0, 6, 4), 'Two items have the same id.');
    for (const [diagnostic, code] of [
      [open, 'vague-title'],
      [wrong, 'duplicate-item'],
    ] as const)
      Object.assign(diagnostic, { source: 'Cairn', code });
    problems.set(vscode.Uri.joinPath(workspaceFolder().uri, 'elsewhere', 'growth', 'goals', 'walk.yaml'), [
      open,
      wrong,
      new vscode.Diagnostic(new vscode.Range(0, 0, 0, 1), 'Of another extension'),
    ]);
    small = await folders.read('growth', files);
  });
  suiteTeardown(async () => {
    problems.dispose();
    await folders.remove();
  });

  test('its head: whose growth it is, and from which role to which', () => {
    assert.deepEqual(leads(small, small.state.folder), [
      'Imke → cairn.yaml: owner: Imke',
      'Engineer → profile.yaml: now: Engineer',
      'Lead → profile.yaml: next: Lead',
      'by Jun 30, 2027 → profile.yaml: by: 2027-06-30',
    ]);
  });

  test('Now: what is due with what can be done about it, and the next meeting after what is done', () => {
    assert.deepEqual(
      (small.state.now?.items ?? []).map(({ standing, title, detail, command }) =>
        [standing, title, detail, command?.title, command?.id].filter((part) => part !== undefined).join(' | '),
      ),
      [
        'overdue | Find the map | 6 days overdue · Walk to the sea | Mark as done | cairn.tickOff',
        'overdue | Lend her the map | 1 day overdue · to Ada | Mark as kept | cairn.keepCommitment',
        'today | Mend the lamp | target reached · due today | Complete | cairn.completeGoal',
        'today | Mend the lamp | 2 of 2 milestones · target reached | Check in | cairn.checkIn',
        'today | Ask the ferry | since Fri · from Bo | Mark as kept | cairn.keepCommitment',
        'later | Buy shoes | due tomorrow · Walk to the sea | Mark as done | cairn.tickOff',
        'later | Weekly reflection | due tomorrow | Reflect | cairn.reflect',
        'done | Close it | Nov 25 · Mend the lamp',
        'done | Tell Ada | Nov 25 · Walk to the sea',
        'done | Walk to the sea | 6 of 10 km · 14 days behind · yesterday',
        'done | Open it | Nov 24 · Mend the lamp',
        'next | Ada | session 3 of 3: Dec 3 | Prepare | cairn.prepareMeeting',
      ],
    );
    assert.deepEqual(leads(small, small.state.now), [
      '1 of 2 checked in → Walk to the sea (Nov 25) → weeks/2026-W48.yaml: - { goal: walk, date: 2026-11-25, value:',
      'Find the map → goals/walk.yaml: - title: Find the map',
      'Lend her the map → notes/2026-11-05-ada.yaml: - { who: me, what: Lend her the map, due',
      'Mend the lamp → goals/lamp.yaml: due: 2026-11-26',
      'Mend the lamp → goals/lamp.yaml: title: Mend the lamp',
      '2 of 2 milestones · target reached → goals/lamp.yaml: - title: Close it',
      'Ask the ferry → notes/2026-11-10-bo.yaml: - { who: bo, what: Ask the ferry, due: 2',
      'Buy shoes → goals/walk.yaml: - title: Buy shoes',
      'Close it → goals/lamp.yaml: - title: Close it',
      'Tell Ada → goals/walk.yaml: - title: Tell Ada',
      'Walk to the sea → weeks/2026-W48.yaml: - { goal: walk, date: 2026-11-25, value:',
      '6 of 10 km · 14 days behind · yesterday → weeks/2026-W48.yaml: - { goal: walk, date: 2026-11-25, value:',
      'Open it → goals/lamp.yaml: - title: Open it',
      'Ada → people/ada.yaml: sessions: [2026-11-05, 2026-11-12, 2026-',
    ]);
  });

  test('Goals: how much is made, what is expected by now, how sure one is and what is to be done', () => {
    assert.deepEqual(
      (small.state.goals ?? []).map(({ title, tone, progress, values, skills, people, open }) => ({
        title,
        tone,
        made: progress?.text,
        expected: progress?.expected?.text,
        serves: [...values, ...skills, ...people],
        open,
      })),
      [
        { title: 'Mend the lamp', tone: 'done', made: '100%', expected: undefined, serves: [], open: [] },
        {
          title: 'Walk to the sea',
          tone: 'behind',
          made: '60%',
          expected: '80%',
          serves: ['Calm', 'Craft', 'Queues', 'Ada'],
          open: [{ text: 'How sure are you?', spot: { path: 'goals/walk.yaml', line: 4, character: 2 } }],
        },
      ],
    );
    assert.deepEqual(leads(small, small.state.goals), [
      '2 of 2 milestones → goals/lamp.yaml: - title: Close it',
      'target reached → goals/lamp.yaml: due: 2026-11-26',
      'due today → goals/lamp.yaml: due: 2026-11-26',
      '100% → goals/lamp.yaml: - title: Close it',
      'Target reached on Nov 25 → goals/lamp.yaml: - title: Close it',
      '50% → goals/lamp.yaml: - title: Open it',
      '100% → goals/lamp.yaml: - title: Close it',
      '0% → goals/lamp.yaml: - title: Open it',
      '100% → goals/lamp.yaml: - title: Open it',
      'Open it → goals/lamp.yaml: - title: Open it',
      'Close it → goals/lamp.yaml: - title: Close it',
      'Mend the lamp → goals/lamp.yaml: title: Mend the lamp',
      '6 of 10 km → weeks/2026-W48.yaml: - { goal: walk, date: 2026-11-25, value:',
      '14 days behind → goals/walk.yaml: due: 2026-12-10',
      'due Dec 10 → goals/walk.yaml: due: 2026-12-10',
      '60% → weeks/2026-W48.yaml: - { goal: walk, date: 2026-11-25, value:',
      'A forecast needs 4 values (3 so far). → weeks/2026-W48.yaml: - { goal: walk, date: 2026-11-25, value:',
      'Confidence: 80% → weeks/2026-W48.yaml: - { goal: walk, date: 2026-11-25, value:',
      '1 open thread → goals/walk.yaml: title: Walk to the sea',
      '2 km → weeks/2026-W46.yaml: - { goal: walk, date: 2026-11-12, value:',
      '4 km → weeks/2026-W47.yaml: - { goal: walk, date: 2026-11-19, value:',
      '6 km → weeks/2026-W48.yaml: - { goal: walk, date: 2026-11-25, value:',
      '0 km → goals/walk.yaml: baseline: 0',
      '10 km → goals/walk.yaml: target: 10',
      '60% → weeks/2026-W46.yaml: - { goal: walk, date: 2026-11-12, value:',
      '70% → weeks/2026-W47.yaml: - { goal: walk, date: 2026-11-19, value:',
      '80% → weeks/2026-W48.yaml: - { goal: walk, date: 2026-11-25, value:',
      'Buy shoes → goals/walk.yaml: - title: Buy shoes',
      'Find the map → goals/walk.yaml: - title: Find the map',
      'Tell Ada → goals/walk.yaml: - title: Tell Ada',
      'Walk to the sea → goals/walk.yaml: title: Walk to the sea',
    ]);
  });

  test('Rhythm: the year in figures, each of which leads to what it counts', () => {
    const noted = small.state.rhythm?.days.flatMap(({ text }) => text ?? []);
    assert.deepEqual(noted, [
      'Nov 12 · 1 check-in',
      'Nov 13 · reflected',
      'Nov 19 · 2 check-ins',
      'Nov 22 · reflected',
      'Nov 25 · 1 check-in',
    ]);
    assert.deepEqual(
      small.state.rhythm?.wins.map(({ count }) => count),
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3],
    );
    assert.deepEqual(leads(small, small.state.rhythm), [
      '3 weeks in a row → Walk to the sea (Nov 25 · 6 km) → weeks/2026-W48.yaml: - { goal: walk, ' +
        'date: 2026-11-25, value: | Mend the lamp (Nov 19) → weeks/2026-W47.yaml: - { goal: lamp, ' +
        'date: 2026-11-19 } | Walk to the sea (Nov 19 · 4 km · Wind) → weeks/2026-W47.yaml: - { goal: ' +
        'walk, date: 2026-11-19, value: | Walk to the sea (Nov 12 · 2 km) → weeks/2026-W46.yaml: - { ' +
        'goal: walk, date: 2026-11-12, value:',
      '4 check-ins in the last year → Walk to the sea (Nov 25 · 6 km) → weeks/2026-W48.yaml: - { ' +
        'goal: walk, date: 2026-11-25, value: | Mend the lamp (Nov 19) → weeks/2026-W47.yaml: - { ' +
        'goal: lamp, date: 2026-11-19 } | Walk to the sea (Nov 19 · 4 km · Wind) → ' +
        'weeks/2026-W47.yaml: - { goal: walk, date: 2026-11-19, value: | Walk to the sea (Nov 12 · 2 ' +
        'km) → weeks/2026-W46.yaml: - { goal: walk, date: 2026-11-12, value:',
      '2 reflections → Nov 16 – 22 (The wind.) → weeks/2026-W47.yaml: answers: { went-well: The ' +
        'wind. } | Nov 9 – 15 (All of it.) → weeks/2026-W46.yaml: date: 2026-11-13',
      '3 wins in the last 90 days → No blisters (Nov 22) → weeks/2026-W47.yaml: - No blisters | ' +
        'Half of it (Nov 22) → weeks/2026-W47.yaml: - Half of it | A dry day (Nov 13) → ' +
        'weeks/2026-W46.yaml: - A dry day',
      '4 → weeks/2026-W46.yaml: mood: 4',
      '2 → weeks/2026-W46.yaml: energy: 2',
      '5 → weeks/2026-W47.yaml: mood: 5',
    ]);
  });

  test('Growth: skills now, wanted and about a year ago, what serves what, and what moved between assessments', () => {
    const { skills, assessments } = small.state.growth ?? assert.fail('there is growth');
    // Of the ratings the latest that is 330 days old or older: that of 1 March is not.
    assert.deepEqual(
      skills.map(({ title, now, wanted, before }) => [title, now?.level, wanted?.level, before?.level]),
      [
        ['Queues', 2, 3, 1],
        ['Speaking', 1, undefined, 1],
      ],
    );
    assert.deepEqual(
      assessments.map(({ title, items }) => [
        title,
        ...items.map((item) => `${item.title} ${item.first?.steps ?? ''} of ${item.lowest} to ${item.highest}`),
      ]),
      [['Skills', 'Queues +1 of 0 to 4', 'Speaking −1 of 0 to 4']],
    );
    assert.deepEqual(leads(small, small.state.growth), [
      'Competent → profile.yaml: now: 2',
      'Proficient → profile.yaml: wanted: 3',
      'Advanced beginner → assessments/2025-12-01-skills.yaml: - { id: queues, rating: 1 }',
      'Queues → profile.yaml: - id: queues',
      'Advanced beginner → profile.yaml: now: 1',
      'Advanced beginner → assessments/2025-12-01-skills.yaml: - { id: speaking, rating: 1 }',
      'Speaking → profile.yaml: - id: speaking',
      'Walk to the sea → goals/walk.yaml: values: [calm, craft]',
      'Lived lately: Mostly · Nov 2 → assessments/2026-11-02-values.yaml: - { id: craft, rating: 4 }',
      'Craft → profile.yaml: - id: craft',
      'Walk to the sea → goals/walk.yaml: values: [calm, craft]',
      'Calm → profile.yaml: - id: calm',
      'Listening → profile.yaml: - id: listening',
      'Lead a small team → profile.yaml: - id: lead',
      '2 → assessments/2026-11-01-skills.yaml: - { id: queues, rating: 2 }',
      '+1 → assessments/2025-12-01-skills.yaml: - { id: queues, rating: 1 }',
      '1 on Dec 1, 2025 → assessments/2025-12-01-skills.yaml: - { id: queues, rating: 1 }',
      '3 on Mar 1 → assessments/2026-03-01-skills.yaml: - { id: queues, rating: 3 }',
      '2 on Nov 1 → assessments/2026-11-01-skills.yaml: - { id: queues, rating: 2 }',
      '0 → assessments/2026-11-01-skills.yaml: - { id: speaking, rating: 0 }',
      '−1 → assessments/2025-12-01-skills.yaml: - { id: speaking, rating: 1 }',
      '1 on Dec 1, 2025 → assessments/2025-12-01-skills.yaml: - { id: speaking, rating: 1 }',
      '0 on Nov 1 → assessments/2026-11-01-skills.yaml: - { id: speaking, rating: 0 }',
    ]);
  });

  test('People: what is open, how an engagement stands, and what came of what a mentor said', () => {
    assert.deepEqual(
      (small.state.people ?? []).flatMap(({ name, roleText, warns, lines }) => [
        `${name}, ${roleText}${warns ? ', warns' : ''}`,
        ...lines.map(({ text, detail, command }) => [text, detail, command?.title].join(' | ')),
      ]),
      [
        'Ada, coach, warns',
        'Lend her the map | your commitment · 1 day overdue | Mark as kept',
        'Bo, mentor',
        'Ask the ferry | Bo’s commitment · since Fri | Mark as kept',
        'The map | Thanks owed | Mark thanks as given',
        'Cy, peer',
        'Write this week | introduced by Bo, not met yet | Reach out',
      ],
    );
    assert.deepEqual(leads(small, small.state.people), [
      'session 3 of 3: Dec 3 → people/ada.yaml: sessions: [2026-11-05, 2026-11-12, 2026-',
      'Lend her the map → notes/2026-11-05-ada.yaml: - { who: me, what: Lend her the map, due',
      '1 of 3 sessions · ends in 66 days → people/ada.yaml: start: 2026-11-01',
      'Nov 5 · held → people/ada.yaml: sessions: [2026-11-05, 2026-11-12, 2026-',
      'Nov 12 · no note yet → people/ada.yaml: sessions: [2026-11-05, 2026-11-12, 2026-',
      'Dec 3 · planned → people/ada.yaml: sessions: [2026-11-05, 2026-11-12, 2026-',
      '6 of 10 km → weeks/2026-W48.yaml: - { goal: walk, date: 2026-11-25, value:',
      '14 days behind → goals/walk.yaml: due: 2026-12-10',
      'due Dec 10 → goals/walk.yaml: due: 2026-12-10',
      'Walk without haste → people/ada.yaml: - title: Walk without haste',
      'Reached. → people/ada.yaml: outcome: Reached.',
      'Rest → people/ada.yaml: - title: Rest',
      '1 kept → Draw it (Nov 8) → notes/2026-11-05-ada.yaml: - { who: me, what: Draw it, done: 2026-1',
      '1 overdue → Lend her the map (Nov 25) → notes/2026-11-05-ada.yaml: - { who: me, what: Lend her the map, due',
      '1 late → Read it (Nov 12) → notes/2026-11-05-ada.yaml: - { who: ada, what: Read it, due: 2026-1',
      'Ada → people/ada.yaml: name: Ada',
      'next: Dec 10 → people/bo.yaml: next: 2026-12-10',
      'Ask the ferry → notes/2026-11-10-bo.yaml: - { who: bo, what: Ask the ferry, due: 2',
      'The map → people/bo.yaml: - for: The map',
      '1 meeting in the last year → Nov 10 () → notes/2026-11-10-bo.yaml: date: 2026-11-10',
      'met on Nov 10 → notes/2026-11-10-bo.yaml: date: 2026-11-10',
      'next: Dec 10 → people/bo.yaml: next: 2026-12-10',
      'Old shoes walk further. → notes/2026-11-10-bo.yaml: - Old shoes walk further.',
      'Walk to the sea → goals/walk.yaml: title: Walk to the sea',
      '6 of 10 km → weeks/2026-W48.yaml: - { goal: walk, date: 2026-11-25, value:',
      'Sit down first. → notes/2026-11-10-bo.yaml: - text: Sit down first.',
      'Bo → people/bo.yaml: name: Bo',
      'Write this week → people/cy.yaml: name: Cy',
      'Cy → people/cy.yaml: name: Cy',
    ]);
  });

  test('the network by how long ago one met, and the opportunities by stage', () => {
    assert.deepEqual(
      small.state.network?.bands.map(({ title, people }) => [
        title,
        ...people.map(({ name, detail }) => `${name}: ${detail}`),
      ]),
      [
        ['Met in the last month', 'Bo: mentor', 'Ada: coach'],
        ['No meetings yet', 'Cy: peer · Quay · via Bo'],
      ],
    );
    assert.deepEqual(
      small.state.search?.map(({ title, items }) => [
        title,
        ...items.map((item) => `${item.title}${item.quiet ? ', quiet' : ''}`),
      ]),
      [
        ['Exploring'],
        ['Applied', 'Harbour master'],
        ['Screen'],
        ['Interview'],
        ['Offer', 'Lighthouse keeper, quiet'],
        ['Accepted'],
        ['Declined'],
        ['Rejected'],
      ],
    );
    assert.deepEqual(leads(small, [small.state.network, small.state.search]), [
      'Bo → people/bo.yaml: name: Bo',
      'Ada → people/ada.yaml: name: Ada',
      'Cy → people/cy.yaml: name: Cy',
      'Quay · Oct 1 → opportunities/quay.yaml: - { date: 2026-10-01, stage: applied }',
      'Ring them · due Mon → opportunities/quay.yaml: what: Ring them',
      'Harbour master → opportunities/quay.yaml: title: Harbour master',
      'Nov 1 → opportunities/gone.yaml: - { date: 2026-11-01, stage: offer }',
      'Lighthouse keeper → opportunities/gone.yaml: title: Lighthouse keeper',
    ]);
  });
});
