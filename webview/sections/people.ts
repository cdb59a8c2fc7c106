/**
 * People: a coach's engagement and what both sides kept, a mentor's meetings and insights, and everybody else by how
 * long ago one met.
 */
import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Place } from '../../src/protocol/place.ts';
import type { EngagementLine, Mentoring, Network, PersonCard } from '../../src/protocol/state/person.ts';
import { dayLine } from '../charts/dayLine.ts';
import { area, dot, legend } from '../charts/legend.ts';
import {
  button,
  disclosure,
  dotted,
  figureText,
  link,
  quietButton,
  section,
  table,
  toldText,
  unread,
  type Drawing,
  type Part,
} from '../parts.ts';

export function peopleSection(people: readonly PersonCard[], network: Network, drawing: Drawing): TemplateResult {
  const { labels } = drawing;
  if (network.isUnread) return section('people', labels.people, unread(labels));
  if (network.bands.length === 0)
    return section(
      'people',
      labels.people,
      html`<p>${labels.nobody}</p>
        ${button(labels.addPerson, { do: 'run', command: 'add-person' })}`,
    );
  return section(
    'people',
    labels.people,
    html` ${dayLineLegend(people, drawing)}
      <div class="cards people">
        ${repeat(
          people,
          ({ place }) => place.path,
          (person) => personCard(person, drawing),
        )}
      </div>
      <h3>${labels.network}</h3>
      <div class="board">
        ${network.bands.map(
          ({ title, people: own }) =>
            html`<div class="stage">
              <h4>${title} <span class="count">${own.length}</span></h4>
              <ul class="chips">
                ${own.map(({ name, role, detail, place }) => html`<li class=${role}>${link(name, place)}<span class="detail">${detail}</span></li>`)}
              </ul>
            </div>`,
        )}
      </div>`,
  );
}

/** What none of the lines of days shows is not explained. */
function dayLineLegend(people: readonly PersonCard[], { labels }: Drawing): Part {
  const sessions = people.flatMap(({ engagement }) => engagement?.sessions ?? []);
  const mentors = people.flatMap(({ mentoring }) => mentoring ?? []);
  const meetings = mentors.flatMap((mentor) => mentor.meetings);
  const keys = [
    [
      dot('mark held', labels.met),
      sessions.some(({ standing }) => standing === 'held') || meetings.some(({ ahead }) => !ahead),
    ],
    [dot('mark missed', labels.noNote), sessions.some(({ standing }) => standing === 'missed')],
    [
      dot('mark ahead', labels.planned),
      sessions.some(({ standing }) => standing === 'ahead') || meetings.some(({ ahead }) => ahead),
    ],
    [area('band wanted', labels.wantedAgain), mentors.some(({ wanted }) => wanted)],
    [area('band longest', labels.longest), mentors.some(({ wanted }) => wanted?.longest !== undefined)],
  ] as const;
  const used = keys.flatMap(([key, isUsed]) => (isUsed ? [key] : []));
  return used.length === 0 ? nothing : legend('day-line', used);
}

function personCard(
  { id, name, canPrepare, roleText, contact, lines, warns, engagement, mentoring, place }: PersonCard,
  drawing: Drawing,
): TemplateResult {
  return html`<article class="card ${warns ? 'behind' : 'none'}" aria-label=${name}>
    <header>
      <h3 class="title">${link(name, place)}</h3>
      <p class="detail">${dotted([roleText, ...(contact ? [toldText(contact)] : [])])}</p>
    </header>
    ${engagement ? engagementPart(engagement, { name, path: place.path }, drawing) : nothing}
    ${mentoring ? mentoringPart(mentoring, { name, path: place.path }, drawing) : nothing}
    ${
      lines.length === 0
        ? nothing
        : html`<ul class="items">
            ${repeat(
              lines,
              keyOf,
              (line) =>
                html`<li>
                  <span class="what"
                    >${link(line.text, line.place)}<span class="detail">${link(line.detail, line.place)}</span></span
                  >${line.does ? button(line.does.label, line.does.doing, line.text) : nothing}
                </li>`,
            )}
          </ul>`
    }
    ${canPrepare ? html`<footer>${button(drawing.labels.prepare, { do: 'prepare', person: id }, name)}</footer>` : nothing}
  </article>`;
}

/**
 * A row stays that of what it says: were its button another's the next time, a second Enter would do the same to that
 * one.
 */
const keyOf = ({ text, place: { path, value } }: { readonly text: string; readonly place: Place }): string =>
  [path, ...value, text].join(' ');

/** A person's name and file. */
type Whose = { readonly name: string; readonly path: string };

function engagementPart(
  { start, end, standing, sessions, objectives, followThrough }: EngagementLine,
  { name, path }: Whose,
  drawing: Drawing,
): TemplateResult {
  const { labels } = drawing;
  return html`<div>
    <p>${toldText(standing)}</p>
    ${dayLine({ today: drawing.today, from: start, to: end, label: `${labels.sessions}: ${sessions.map((each) => each.text).join(', ')}`, marks: sessions.map((each) => ({ ...each, kind: each.standing })) })}
    ${table(drawing, `sessions ${path}`, `${labels.sessions}, ${name}`, [labels.date, labels.sessions], () => sessions.map((each) => [each.date, link(each.text, each.place)]))}
    ${
      followThrough.length === 0
        ? nothing
        : html`<h4>${labels.followThrough}</h4>
            <div class="kept">
              ${followThrough.map(({ side, parts }) => html`<p><span class="side">${side}</span> <span class="shares" aria-hidden="true">${parts.map((part) => Array.from({ length: part.count }, () => html`<i class=${part.standing}></i>`))}</span> <span class="detail">${dotted(parts.map(({ figure }) => figureText(figure)))}</span></p>`)}
            </div>`
    }
    ${
      objectives.length === 0
        ? nothing
        : html`<h4>${labels.objectives}</h4>
            <ul class="traits">
              ${objectives.map((each) => html`<li><span>${link(each.title, each.place)}</span><span class="detail">${dotted(each.detail.map(toldText))}</span></li>`)}
            </ul>`
    }
  </div>`;
}

/** The latest insights stand there; what was said long ago is one click away. */
const fewInsights = 3;

function mentoringPart(
  { from, to, count, meetings, wanted, insights }: Mentoring,
  { name, path }: Whose,
  drawing: Drawing,
): TemplateResult {
  const { labels } = drawing;
  const insight = ({ date, text: said, became, does, place }: Mentoring['insights'][number]): TemplateResult =>
    html`<li>
      <span>${link(said, place)} <span class="detail">${link(date, place)}</span></span>
      <span class="detail"
        >${became.length > 0 ? html`→ ${dotted(became.map(toldText))}` : does ? quietButton(does.label, does.doing, said) : nothing}</span
      >
    </li>`;
  return html`<div>
    <p>${figureText(count)}</p>
    ${dayLine({
      today: drawing.today,
      from,
      to,
      label: `${labels.meetings}: ${meetings.map((each) => each.text).join(', ')}`,
      marks: meetings.map((each) => ({ ...each, kind: each.ahead ? ('ahead' as const) : ('held' as const) })),
      ...(wanted && {
        bands: [
          { from: wanted.from, to: wanted.by, kind: 'wanted' as const, text: labels.wantedAgain },
          ...(wanted.longest === undefined
            ? []
            : [{ from: wanted.by, to: wanted.longest, kind: 'longest' as const, text: labels.longest }]),
        ],
      }),
    })}
    ${table(drawing, `meetings ${path}`, `${labels.meetings}, ${name}`, [labels.date, labels.meetings], () => meetings.map((each) => [each.date, link(each.text, each.place)]))}
    ${
      insights.length === 0
        ? nothing
        : html`<h4>${labels.insights}</h4>
            <ul class="traits">
              ${repeat(insights.slice(0, fewInsights), keyOf, insight)}
            </ul>
            ${
              insights.length <= fewInsights
                ? nothing
                : disclosure(
                    drawing,
                    `insights ${path}`,
                    html`${labels.earlier} <span class="count">${insights.length - fewInsights}</span>`,
                    name,
                    () =>
                      html`<ul class="traits">
                        ${repeat(insights.slice(fewInsights), keyOf, insight)}
                      </ul>`,
                  )
            }`
    }
  </div>`;
}
