import assert from 'node:assert/strict';
import { dueHints, progressHint, titleHints, type InlayHint } from '../../../src/core/language/inlayHints.ts';
import { occurrencesIn } from '../../../src/core/language/occurrences.ts';
import { docOf, identityOf } from './folder.ts';

/** The text with its hints in `«»`. */
function withInlays(text: string, inlays: readonly InlayHint[]): string {
  return [...inlays]
    .sort((one, other) => other.offset - one.offset)
    .reduce((shown, { offset, text: hint }) => `${shown.slice(0, offset)}«${hint}»${shown.slice(offset)}`, text);
}

suite('language: inlay hints', () => {
  const dues = (path: string, text: string) =>
    withInlays(text, dueHints(identityOf(path).kind, docOf(text), '2026-01-10'));

  test('days until the open due dates of an active goal', () => {
    assert.equal(
      dues(
        'goals/g.yaml',
        'title: x\n' +
          'due: 2026-02-10 # soon\n' +
          'measure: { milestones: [{ title: m, due: "2026-01-10" }] }\n' +
          'actions:\n' +
          '  - { title: a, due: 2026-01-07 }\n' +
          '  - { title: b, due: 2026-01-07, done: 2026-01-08 }\n' +
          '  - { title: c, due: tomorrow }\n',
      ),
      'title: x\n' +
        'due: 2026-02-10«in 31 days» # soon\n' +
        'measure: { milestones: [{ title: m, due: "2026-01-10"«today» }] }\n' +
        'actions:\n' +
        '  - { title: a, due: 2026-01-07«3 days ago» }\n' +
        '  - { title: b, due: 2026-01-07, done: 2026-01-08 }\n' +
        '  - { title: c, due: tomorrow }\n',
    );
  });

  test('commitments and next steps, but not inactive goals', () => {
    assert.equal(dues('goals/g.yaml', 'status: done\ndue: 2026-02-10\n'), 'status: done\ndue: 2026-02-10\n');
    assert.equal(
      dues('notes/n.yaml', 'commitments: [{ who: me, what: x, due: 2026-01-11 }]\n'),
      'commitments: [{ who: me, what: x, due: 2026-01-11«tomorrow» }]\n',
    );
    assert.equal(
      dues('opportunities/o.yaml', 'next: { what: x, due: 2026-01-09 }\n'),
      'next: { what: x, due: 2026-01-09«yesterday» }\n',
    );
    assert.equal(dues('weeks/2026-W01.yaml', 'due: 2026-01-11\n'), 'due: 2026-01-11\n');
  });

  test('progress after the target, or else after the measure', () => {
    const at = (text: string, hint: string | undefined) => withInlays(text, progressHint(docOf(text), hint));
    assert.equal(
      at('measure:\n  metric: x\n  target: 8 # all\n', '50%'),
      'measure:\n  metric: x\n  target: 8«50%» # all\n',
    );
    assert.equal(at('measure:\n  habit: x\n', '0%'), 'measure:«0%»\n  habit: x\n');
    assert.equal(at('measure: { metric: x, target: }\n', '100%'), 'measure:«100%» { metric: x, target: }\n');
    assert.equal(at('measure:\n  habit: x\n', undefined), 'measure:\n  habit: x\n');
    assert.equal(at('title: x\n', '50%'), 'title: x\n');
  });

  test('the title of an id that differs from it', () => {
    const titles: Readonly<Record<string, string>> = {
      ada: 'Ada Lovelace',
      'system-design': 'System Design',
      go: `The ${'very '.repeat(20)}long title`,
      craft: 'Craft\nand work',
    };
    const text = 'title: x\nwith: ["ada", nobody]\nsupports: { skills: [system-design, go], values: [craft] }\n';
    const inlays = titleHints(occurrencesIn(identityOf('goals/g.yaml'), docOf(text)), ({ id }) => titles[id]);
    assert.equal(
      withInlays(text, inlays),
      'title: x\nwith: ["ada"«Ada Lovelace», nobody]\n' +
        'supports: { skills: [system-design, go«The very very very very very very very…»], values: ' +
        '[craft] }\n',
    );
  });
});
