import assert from 'node:assert/strict';
import fc from 'fast-check';
import { identify, kinds, pathOf, type Kind } from '../../../src/core/model/kinds.ts';

const elsewhere = { kind: undefined, reason: 'elsewhere' };
const paths: Readonly<Record<Kind, readonly [id: string, path: string]>> = {
  settings: ['cairn', 'cairn.yaml'],
  profile: ['profile', 'profile.yaml'],
  ladder: ['ladder', 'ladder.yaml'],
  goal: ['billing-events', 'goals/billing-events.yaml'],
  week: ['2026-W47', 'weeks/2026-W47.yaml'],
  person: ['ada', 'people/ada.yaml'],
  note: ['2026-11-20-ada', 'notes/2026-11-20-ada.yaml'],
  assessment: ['2026-11-20-skills', 'assessments/2026-11-20-skills.yaml'],
  opportunity: ['acme', 'opportunities/acme.yaml'],
  story: ['outage', 'stories/outage.yaml'],
  prompt: ['my-friday', 'prompts/my-friday.yaml'],
  feedback: ['billing-events', 'feedback/billing-events.yaml'],
};

suite('Kinds', () => {
  for (const kind of kinds) {
    const [id, path] = paths[kind];
    test(`${path} and its private twin are of the kind ${kind}`, () => {
      assert.deepEqual(identify(path), { kind, id, private: false });
      assert.deepEqual(identify(`private/${path}`), { kind, id, private: true });
      assert.deepEqual(identify(path.replace('.yaml', '.yml')), { kind, id, private: false });
      assert.equal(pathOf(kind, id), path);
      assert.equal(pathOf(kind, id, { private: false }), path);
      assert.equal(pathOf(kind, id, { private: true }), `private/${path}`);
    });
  }

  test('a week that does not exist has the wrong name', () => {
    assert.deepEqual(identify('weeks/2026-W53.yaml'), { kind: 'week', id: '2026-W53', private: false });
    for (const path of ['weeks/2025-W53.yaml', 'weeks/notes.yaml', 'private/weeks/2026-W00.yml'])
      assert.deepEqual(identify(path), { kind: undefined, reason: 'name' }, path);
  });

  test('anything else is unknown', () => {
    const others = [
      '',
      'private',
      'private/',
      '/',
      'goals',
      'goals/',
      'goals/.yaml',
      'goals/a',
      'goals/a.json',
      'goals/a.yaml.bak',
      'goals/2026/a.yaml',
      'private/private/goals/a.yaml',
      'Goals/a.yaml',
      'goal.yaml',
      'cairn/cairn.yaml',
      'readme.md',
      'constructor.yaml',
      '__proto__/a.yaml',
      'toString/a.yaml',
      '/goals/a.yaml',
      './goals/a.yaml',
      'goals\\a.yaml',
    ];
    for (const path of others) assert.deepEqual(identify(path), elsewhere, path);
  });

  test('a dot or a space in a name belongs to the id', () => {
    assert.deepEqual(identify('goals/a.b c.yaml'), { kind: 'goal', id: 'a.b c', private: false });
  });

  test('finding the path and telling what it is are inverse', () => {
    const folders = fc.constantFrom<Kind>(
      'goal',
      'person',
      'note',
      'assessment',
      'opportunity',
      'story',
      'prompt',
      'feedback',
    );
    const name = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    fc.assert(
      fc.property(folders, name, fc.boolean(), (kind, id, isPrivate) => {
        assert.deepEqual(identify(pathOf(kind, id, { private: isPrivate })), { kind, id, private: isPrivate });
      }),
    );
  });

  test('any text is identified, or said not to be', () => {
    const path = fc.oneof(
      fc.string(),
      fc
        .array(fc.constantFrom('private', 'goals', 'weeks', 'a.yaml', '2026-W01.yml', '/', '..', '.', 'cairn.yaml'), {
          maxLength: 5,
        })
        .map((parts) => parts.join('/')),
    );
    fc.assert(
      fc.property(path, (path) => {
        const identity = identify(path);
        if (identity.kind !== undefined)
          assert.equal(
            pathOf(identity.kind, identity.id, { private: identity.private }),
            path.replace(/\.ya?ml$/i, '.yaml'),
          );
      }),
    );
  });
});
