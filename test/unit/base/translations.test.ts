import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import { IntlMessageFormat } from 'intl-messageformat';
import { configureTranslations, plural } from '../../../src/core/base/texts.ts';

suite('Translations', () => {
  teardown(() => {
    configureTranslations(undefined, 'en');
  });

  const goals = () => l10n.t('{count, plural, one {# goal} other {# goals}}');

  test('English has two forms', () => {
    assert.deepEqual(
      [0, 1, 2, 1200].map((count) => plural(goals(), { count })),
      ['0 goals', '1 goal', '2 goals', '1,200 goals'],
    );
  });

  test('a translation brings the forms of its own language: Polish has three for whole numbers', () => {
    configureTranslations(
      { '{count, plural, one {# goal} other {# goals}}': '{count, plural, one {# cel} few {# cele} other {# celów}}' },
      'pl',
    );
    assert.deepEqual(
      [1, 2, 5, 22].map((count) => plural(goals(), { count })),
      ['1 cel', '2 cele', '5 celów', '22 cele'],
    );
  });

  test('without a bundle, English text keeps English rules in any VS Code', () => {
    configureTranslations(undefined, 'fr');
    assert.equal(plural(goals(), { count: 0 }), '0 goals');
  });

  test('every message with a plural form can be read', () => {
    const bundle = path.join(import.meta.dirname, '../../../l10n/bundle.l10n.json');
    const messages = Object.keys(JSON.parse(readFileSync(bundle, 'utf8')) as Record<string, unknown>);
    for (const message of messages.filter((text) => text.includes(', plural,')))
      assert.doesNotThrow(() => new IntlMessageFormat(message, 'en'), message);
  });
});
