/** Growth: skills; values, strengths and aspirations with the goals that support them; changes between assessments. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { PlainCommandId } from '../../src/protocol/command.ts';
import type { Compared, Growth, SkillLine, TraitLine } from '../../src/protocol/state/growth.ts';
import { dot, legend, sampleOf } from '../charts/legend.ts';
import { scaleRow, type Mark } from '../charts/scale.ts';
import {
  button,
  dotted,
  link,
  plainCommand,
  section,
  table,
  textLink,
  unread,
  type Drawing,
  type Part,
} from '../parts.ts';

export function growthSection(
  { marked, isUnread, skills, values, strengths, aspirations, assessments }: Growth,
  drawing: Drawing,
): TemplateResult {
  const { labels } = drawing;
  const served = { some: labels.serves, none: labels.servesNone };
  return section(
    'growth',
    labels.growth,
    html` ${marked === '' ? nothing : html`<p class="lead">${marked}</p>`}
    ${
      isUnread
        ? unread(labels)
        : html`${skillsPart(skills, drawing)}
            <div class="pair">
              ${
                values.length === 0
                  ? emptyPart(labels.values, 'cairn.sortValues', labels.sortValues)
                  : traitsPart(labels.values, values, served)
              }
              ${
                strengths.length === 0
                  ? emptyPart(labels.strengths, 'cairn.nameStrengths', labels.nameStrengths)
                  : traitsPart(labels.strengths, strengths, { some: labels.usedIn, none: labels.usedNowhere })
              }
              ${
                aspirations.length === 0
                  ? emptyPart(labels.aspirations, 'cairn.pictureAspirations', labels.pictureAspirations)
                  : traitsPart(labels.aspirations, aspirations, served)
              }
            </div>`
    }
    ${
      assessments.length === 0
        ? nothing
        : html`<h3>${labels.assessments}</h3>
            <div class="pair">${assessments.map((each) => comparedPart(each, drawing))}</div>
            <footer>${button(plainCommand('cairn.compareAssessments', labels.compare))}</footer>`
    }`,
  );
}

/** A list without entries, with the exercise that fills it. */
const emptyPart = (title: string, id: PlainCommandId, label: string): TemplateResult =>
  html`<div>
    <h3>${title}</h3>
    ${button(plainCommand(id, label))}
  </div>`;

function skillsPart(skills: readonly SkillLine[], { labels }: Drawing): TemplateResult {
  if (skills.length === 0)
    return html`<p>${labels.noSkills}</p>
      ${button(plainCommand('cairn.assess', labels.assess))}`;
  return html`<h3>${labels.skills}</h3>
    ${legend('scale', [
      dot('now', labels.skillsNow),
      dot('wanted', labels.skillsWanted),
      dot('before', labels.skillsBefore),
    ])}
    <ul class="scales skills">
      ${skills.map((skill) => skillRow(skill, labels))}
    </ul>`;
}

function skillRow(
  { title, now, wanted, before, highest, place }: SkillLine,
  labels: Drawing['labels'],
): TemplateResult {
  const levels = [
    [labels.skillsNow, now, 'now'],
    [labels.skillsWanted, wanted, 'wanted'],
    [labels.skillsBefore, before, 'before'],
  ] as const;
  const marks = levels.flatMap(([, level, kind]): readonly Mark[] => (level ? [{ at: level.level, kind }] : []));
  const gap = now && wanted && wanted.level > now.level ? ([now.level, wanted.level] as const) : undefined;
  const words = levels.flatMap(([name, level]) => (level ? [`${name}: ${level.text}`] : []));
  return html`<li>
    <span class="name">${link(title, place)}</span>
    ${scaleRow({ lowest: 0, highest, marks, line: gap, label: `${title}: ${words.join(', ')}` })}
    <span class="levels detail">${levels.map((level) => html`<span>${levelPart(level)}</span>`)}</span>
  </li>`;
}

type NamedLevel = readonly [name: string, level: SkillLine['now'], kind: Mark['kind']];

const levelPart = ([name, level, kind]: NamedLevel): Part =>
  level
    ? html`${sampleOf('scale', dot(kind, name))}${link(level.text, level.place, `${name}: ${level.text}`)}`
    : nothing;

/** @param words the label of the linked goals, and the text without any */
function traitsPart(
  title: string,
  traits: readonly TraitLine[],
  words: { readonly some: string; readonly none: string },
): TemplateResult {
  const goalsOf = ({ goals }: TraitLine): TemplateResult | string =>
    goals.length === 0 ? words.none : html`${words.some}: ${dotted(goals.map(textLink))}`;
  return html`<div>
    <h3>${title}</h3>
    <ul class="traits named">
      ${traits.map(
        (trait) =>
          html`<li>
            <span>${link(trait.title, trait.place)}</span>
            ${trait.note === undefined ? nothing : html`<span class="detail note">${trait.note}</span>`}
            ${trait.rating ? html`<span class="detail">${textLink(trait.rating)}</span>` : nothing}
            <span class="detail">${goalsOf(trait)}</span>
          </li>`,
      )}
    </ul>
  </div>`;
}

function comparedPart({ kind, title, items }: Compared, drawing: Drawing): TemplateResult {
  const { labels } = drawing;
  return html`<div class="compared">
    <h4>${title}</h4>
    <ul class="scales">
      ${items.map(({ title: name, lowest, highest, first, last, ratings }) => {
        const marks: readonly Mark[] = [
          ...(first ? [{ at: first.rating, kind: 'before' as const }] : []),
          { at: last.rating, kind: 'now' },
        ];
        return html`<li>
          <span class="name">${link(name, last.place)}</span>
          ${scaleRow({
            lowest,
            highest,
            marks,
            line: first && [first.rating, last.rating],
            label: `${name}: ${ratings.map(({ text }) => text).join(', ')}`,
          })}
          <span class="detail">${first ? link(first.steps, first.place) : link(labels.once, last.place)}</span>
        </li>`;
      })}
    </ul>
    ${table(drawing, `assessed ${kind}`, title, [title, labels.date, labels.rating], () =>
      items.flatMap((item) =>
        item.ratings.map(({ date, rating, place }) => [item.title, link(date, place), link(rating, place)]),
      ),
    )}
  </div>`;
}
