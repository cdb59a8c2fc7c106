/** Goals and skills are suggested by common words, folders, and tickets, with reasons. */
import assert from 'node:assert/strict';
import { identityTest } from '../../../../src/core/sharing/evidence/authors.ts';
import { groupCommits, type Piece } from '../../../../src/core/sharing/evidence/pieces.ts';
import { suggester, type EvidenceTarget } from '../../../../src/core/sharing/evidence/suggest.ts';
import { history, me, type Written } from './commits.ts';

const candidate = (id: string, title: string, more: Partial<EvidenceTarget> = {}): EvidenceTarget => ({
  is: 'goal',
  id,
  title,
  texts: [],
  refs: [],
  notes: [],
  ...more,
});

const goals = [
  candidate('billing-events', 'Lead the migration of billing to event sourcing', {
    texts: ['services migrated', 'Write the RFC and get two approvals'],
    refs: ['https://jira.example.org/browse/PAY-31'],
  }),
  candidate('talk', 'Give one talk outside the company'),
  candidate('pages', 'Reduce nighttime pages to three every four weeks', {
    texts: ['Remove alarms that need no action'],
    notes: ['minus 40 lines of alarm rules'],
  }),
  candidate('review', 'Review code so that others learn', { is: 'skill', texts: ['mentoring'] }),
];

const pieceOf = (written: Written): Piece => {
  const [piece] = groupCommits(history(written), { isMe: identityTest([me]) }).pieces;
  assert.ok(piece);
  return piece;
};
const suggested = (written: Written): readonly string[] =>
  suggester(goals)(pieceOf(written)).map(({ candidate: { id }, because }) => `${id}: ${because.join(', ')}`);

suite('Suggestions of goals and skills', () => {
  test('by words of the subject, in other forms too', () => {
    assert.deepEqual(suggested({ message: 'Migrate the billing service to events' }), [
      'billing-events: migrate, billing, events, service',
    ]);
    assert.deepEqual(suggested({ message: 'Remove three noisy alarms at nighttime' }), [
      'pages: nighttime, three, alarms',
    ]);
  });

  test('by folders, which count half', () => {
    const paths = ['services/billing/events/store.ts', 'services/billing/events/read.ts'];
    assert.deepEqual(suggested({ message: 'Keep the order', paths }), ['billing-events: billing, events, services']);
  });

  test('by a ticket that the goal names', () => {
    assert.deepEqual(suggested({ message: 'PAY-31: Keep the order' }), ['billing-events: PAY-31']);
    assert.deepEqual(suggested({ message: 'PAY-3: Keep the order' }), []);
  });

  test('one common word, and words of every commit, are chance', () => {
    for (const message of [
      'Read the events',
      'Fix the code review comments',
      'Update four files',
      'Merge the company name',
    ])
      assert.deepEqual(suggested({ message }), [], message);
  });

  test('scores are from 1/3 to 1, the best first', () => {
    const found = suggester(goals)(pieceOf({ message: 'Talk about billing events outside the company, PAY-31' }));
    assert.deepEqual(
      found.map(({ candidate: { id } }) => id),
      ['billing-events', 'talk'],
    );
    for (const { score } of found) assert.ok(score >= 1 / 3 && score < 1, String(score));
    assert.ok((found[0]?.score ?? 0) > (found[1]?.score ?? 1));
  });

  test('words in other languages count as they are', () => {
    const own = [candidate('abrechnung', 'Abrechnung auf Ereignisse umstellen')];
    const [found] = suggester(own)(pieceOf({ message: 'Ereignisse der Abrechnung prüfen' }));
    assert.equal(found?.candidate.id, 'abrechnung');
  });
});
