/**
 * What people write, and what is read: each spelling of the table, the fixes for it, and the share that is understood.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readEntity } from '../../../src/core/index/readEntity.ts';
import { usualFormIn } from '../../../src/core/index/usualFormIn.ts';
import { valueAtPath } from '../../../src/core/base/valuePath.ts';
import { pathOf, type Kind } from '../../../src/core/model/kinds.ts';
import { severityOf } from '../../../src/core/problems/problem.ts';
import { parseText } from '../../../src/core/yaml/parse.ts';
import { applied, folderOf, offersIn, others } from '../fixes/fixing.ts';
import { spellings, type Spelling } from './spellings.ts';

const fileOf = ({ kind, id }: { readonly kind: Kind; readonly id: string }): string => pathOf(kind, id);

/** Goals that the files refer to. */
const more = { 'goals/a.yaml': 'title: A\nstatus: idea\n' };

/** The problems of the value, without those of what a goal lacks. */
const serious = (text: string, { kind, id }: Spelling) =>
  readEntity(kind, id, text).problems.filter((problem) => ['error', 'warning'].includes(severityOf(problem)));

suite('Liberal reading', () => {
  for (const spelling of spellings) {
    const { kind, id, text, path, understood } = spelling;
    const said = typeof understood === 'string' ? understood : `read as ${JSON.stringify(understood.reads)}`;
    test(`${kind} ${JSON.stringify(text)} is ${said}`, () => {
      const { entity, problems } = readEntity(kind, id, text);
      const codes = problems.map(({ code }) => code);
      if (typeof understood !== 'string') {
        assert.deepEqual(serious(text, spelling), []);
        assert.deepEqual(withoutDefaults(valueAtPath(entity, path)), withoutDefaults(understood.reads));
        return;
      }
      assert.notDeepEqual(serious(text, spelling), []);
      assert.equal(codes.includes('ambiguous-value'), understood === 'asked', codes.join());
      if (understood !== 'asked') return;
      const folder = folderOf({ ...others, ...more, [fileOf(spelling)]: text });
      const offers = offersIn(folder, fileOf(spelling)).filter(({ problem }) => problem.code === 'ambiguous-value');
      assert.ok(offers.length > 1, 'Each meaning has a fix.');
    });
  }

  test('the usual way is offered for everything that is read, and reads the same without a hint', () => {
    for (const spelling of spellings) {
      const { kind, id, text, understood } = spelling;
      if (typeof understood === 'string') continue;
      const file = fileOf(spelling);
      let now = text;
      for (let round = 0; round < 5; round++) {
        const folder = folderOf({ ...others, ...more, [file]: now });
        const offer = offersIn(folder, file).find(({ problem }) => problem.code === 'unusual-form');
        if (!offer) break;
        now = applied(folder, file, offer.fix.effect).get(file) ?? '';
      }
      assert.deepEqual(usualFormIn(parseText(now), kind, id)?.unusual, [], now);
      assert.deepEqual(readEntity(kind, id, now).entity, readEntity(kind, id, text).entity, now);
    }
  });

  test('any spellings together: the usual way says the same, and nothing is left to write', () => {
    const ofGoals = spellings.filter(
      ({ kind, text, understood }) => kind === 'goal' && typeof understood !== 'string' && !text.includes('id:'),
    );
    const bodyOf = ({ text }: Spelling): string => text.replace(/^title: .*\n/, '');
    const keysOf = (body: string): readonly string[] => [...body.matchAll(/^(\w+):/gm)].map(([, key = '']) => key);
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...ofGoals), { minLength: 1, maxLength: 6 }), (chosen) => {
        const taken = new Set<string>();
        const bodies = chosen.map(bodyOf).filter((body) => {
          const isFree = keysOf(body).every((key) => !taken.has(key));
          if (isFree) for (const key of keysOf(body)) taken.add(key);
          return isFree;
        });
        const text = `title: Ship it # the title\n${bodies.join('')}# the end\n`;
        let now = text;
        for (let round = 0; round < 20; round++) {
          const folder = folderOf({ ...others, ...more, 'goals/a-goal.yaml': now });
          const offer = offersIn(folder, 'goals/a-goal.yaml').find(({ problem }) => problem.code === 'unusual-form');
          if (!offer) break;
          now = applied(folder, 'goals/a-goal.yaml', offer.fix.effect).get('goals/a-goal.yaml') ?? '';
        }
        assert.deepEqual(usualFormIn(parseText(now), 'goal', 'a-goal')?.unusual, [], now);
        assert.deepEqual(readEntity('goal', 'a-goal', now).entity, readEntity('goal', 'a-goal', text).entity, now);
        assert.ok(now.startsWith('title: Ship it # the title\n') && now.endsWith('# the end\n'), now);
      }),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? 40) },
    );
  });

  test('the share of spellings that is read', () => {
    const count = (is: Spelling['understood']) => spellings.filter(({ understood }) => understood === is).length;
    const [asked, refused] = [count('asked'), count('refused')];
    const read = spellings.length - asked - refused;
    assert.ok(spellings.length >= 150);
    assert.ok(read / spellings.length > 0.75, `${read} read, ${asked} asked, ${refused} refused`);
  });
});

/** Empty lists are mostly defaults. */
function withoutDefaults(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDefaults);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => !(Array.isArray(inner) && inner.length === 0))
      .map(([key, inner]) => [key, withoutDefaults(inner)]),
  );
}
