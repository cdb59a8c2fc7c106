/** What is missing for the next role, and the goal that would close it. */
import assert from 'node:assert/strict';
import { skillGaps, goalFromGap, nextRung } from '../../../../src/core/career/ladder/gaps.ts';
import { newGoalText } from '../../../../src/core/goals/newGoal.ts';
import { indexOf } from '../../weeks/folder.ts';

const today = '2026-11-20';
const ladder = {
  skills: [{ id: 'design', title: 'Design', levels: { 2: 'Designs a service', 3: 'Designs across teams' } }],
  rungs: [
    { id: 'senior', expects: { design: 2 } },
    { id: 'tech-lead', title: 'Tech lead', expects: { design: 3, speaking: 3, writing: 1 } },
  ],
};
const profile = {
  role: { next: 'Tech lead, Intake', by: '2027-02-01' },
  skills: [
    { id: 'design', title: 'Design', now: 1, wanted: 2 },
    { id: 'writing', now: 2 },
    { id: 'talks', now: 0, wanted: 1 },
  ],
};

suite('ladder: gaps', () => {
  const index = indexOf({
    'profile.yaml': profile,
    'ladder.yaml': ladder,
    'goals/draw.yaml': { title: 'Draw', supports: { skills: ['design'] } },
    'goals/past.yaml': { title: 'Past', status: 'done', supports: { skills: ['design'] } },
  });

  test('the next rung is found by id, title, or what the title begins with', () => {
    assert.equal(nextRung(index)?.id, 'tech-lead');
    const rung = (next: string) => nextRung(indexOf({ 'profile.yaml': { role: { next } }, 'ladder.yaml': ladder }))?.id;
    assert.deepEqual(
      [rung('tech-lead'), rung('TECH LEAD'), rung('Senior'), rung('Techleader'), rung('Chief')],
      ['tech-lead', 'tech-lead', 'senior', undefined, undefined],
    );
    assert.equal(nextRung(indexOf({ 'ladder.yaml': ladder })), undefined);
  });

  test('a level with criteria, and a level above 4', () => {
    const described = indexOf({
      'profile.yaml': { role: { next: 'Fellow' }, skills: [{ id: 'design', now: 5 }] },
      'ladder.yaml': {
        skills: [
          { id: 'design', levels: { 6: { criteria: ['Draws', 'Asks'], examples: ['A map'] }, 7: { examples: ['B'] } } },
        ],
        rungs: [{ id: 'fellow', expects: { design: 7 } }],
      },
    });
    assert.deepEqual(
      skillGaps(described).map(({ now, wanted, steps }) => [now, wanted, steps.map(({ text }) => text)]),
      [[5, 7, ['Draws; Asks', 'B']]],
    );
  });

  test('widest first, with what each level on the way looks like', () => {
    assert.deepEqual(
      skillGaps(index).map(({ skill, now, wanted, by, steps, goals }) => [skill, now, wanted, by?.id, steps, goals]),
      [
        ['speaking', undefined, 3, 'tech-lead', [1, 2, 3].map((level) => ({ level, text: undefined })), []],
        [
          'design',
          1,
          3,
          'tech-lead',
          [
            { level: 2, text: 'Designs a service' },
            { level: 3, text: 'Designs across teams' },
          ],
          ['draw'],
        ],
        ['talks', 0, 1, undefined, [{ level: 1, text: undefined }], []],
      ],
    );
    assert.deepEqual(skillGaps(indexOf({})), []);
  });

  test('a goal of milestones, due a quarter for each level or with the next role', () => {
    const gap = skillGaps(index).find(({ skill }) => skill === 'design') ?? assert.fail('design is a gap');
    const described = { ...gap, steps: [{ level: 3, text: 'word '.repeat(50).trim() }] };
    const long = goalFromGap(described, {
      by: undefined,
      today,
      words: { title: String, milestone: String, why: () => undefined },
    }).measure;
    assert.ok(long && 'milestones' in long);
    assert.equal(long.milestones[0]?.title, `${'word '.repeat(32).trim()}…`, 'a long description is cut at a word');
    const words = { title: () => 'Reach level 3 in Design', milestone: String, why: () => 'Tech lead asks for 3' };
    assert.equal(
      newGoalText(goalFromGap(gap, { by: '2027-02-01', today, words })),
      'title: Reach level 3 in Design\n' +
        'status: active\n' +
        'why: Tech lead asks for 3\n' +
        'supports:\n' +
        '  skills:\n' +
        '    - design\n' +
        'measure:\n' +
        '  milestones:\n' +
        '    - title: Designs a service\n' +
        '    - title: Designs across teams\n' +
        'start: 2026-11-20\n' +
        'due: 2027-02-01\n',
    );
    const due = (by: string | undefined) => goalFromGap(gap, { by, today, words }).due;
    assert.deepEqual(
      [due(undefined), due('2026-01-01'), due('2030-01-01')],
      ['2027-05-21', '2027-05-21', '2027-05-21'],
    );
  });
});
