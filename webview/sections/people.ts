/** People: cards for coaches and mentors, and the network by the time since the last meeting. */
import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { PageCommand } from '../../src/protocol/command.ts';
import type { LinkedText, LinkTarget } from '../../src/protocol/place.ts';
import type { EngagementPart, MentoringPart, Network, PersonCard } from '../../src/protocol/state/person.ts';
import { dayLine } from '../charts/dayLine.ts';
import { area, dot, legend } from '../charts/legend.ts';
import {
  button,
  disclosure,
  dotted,
  countLink,
  link,
  plainCommand,
  quietButton,
  section,
  table,
  textLink,
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
      html`<p>${labels.noPeople}</p>
        ${button(plainCommand('cairn.addPerson', labels.addPerson))}`,
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
      <div class="board">${network.bands.map(bandPart)}</div>`,
  );
}

const bandPart = ({ title, people }: Network['bands'][number]): TemplateResult =>
  html`<div class="stage">
    <h4>${title} <span class="count">${people.length}</span></h4>
    <ul class="chips">
      ${people.map(
        ({ name, role, detail, place }) =>
          html`<li class=${role}>${link(name, place)}<span class="detail">${detail}</span></li>`,
      )}
    </ul>
  </div>`;

/** Explains only what at least one timeline shows. */
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
  const prepare = { id: 'cairn.prepareMeeting', args: { person: id }, title: drawing.labels.prepare } as const;
  return html`<article class="card ${warns ? 'behind' : 'none'}" aria-label=${name}>
    <header>
      <h3 class="title">${link(name, place)}</h3>
      <p class="detail">${dotted([roleText, ...(contact ? [textLink(contact)] : [])])}</p>
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
                  >${line.command ? button(line.command, line.text) : nothing}
                </li>`,
            )}
          </ul>`
    }
    ${canPrepare ? html`<footer>${button(prepare, name)}</footer>` : nothing}
  </article>`;
}

/**
 * The key of a row. Without it, lit reuses the element and its focus for the next row, and pressing Enter again would
 * run that row's command.
 */
const keyOf = ({ text, place: { path, value } }: { readonly text: string; readonly place: LinkTarget }): string =>
  [path, ...value, text].join(' ');

type Owner = { readonly name: string; readonly path: string };

function engagementPart(
  { start, end, standing, sessions, objectives, followThrough }: EngagementPart,
  { name, path }: Owner,
  drawing: Drawing,
): TemplateResult {
  const { labels } = drawing;
  return html`<div>
    <p>${textLink(standing)}</p>
    ${dayLine({
      today: drawing.today,
      from: start,
      to: end,
      label: `${labels.sessions}: ${sessions.map((each) => each.text).join(', ')}`,
      marks: sessions.map((each) => ({ ...each, kind: each.standing })),
    })}
    ${meetingTable(`sessions ${path}`, labels.sessions, name, sessions, drawing)}
    ${
      followThrough.length === 0
        ? nothing
        : html`<h4>${labels.followThrough}</h4>
            <div class="kept">${followThrough.map(followThroughPart)}</div>`
    }
    ${
      objectives.length === 0
        ? nothing
        : html`<h4>${labels.objectives}</h4>
            <ul class="traits">
              ${objectives.map(
                ({ title, detail, place }) =>
                  html`<li>
                    <span>${link(title, place)}</span><span class="detail">${dotted(detail.map(textLink))}</span>
                  </li>`,
              )}
            </ul>`
    }
  </div>`;
}

function followThroughPart({ side, parts }: EngagementPart['followThrough'][number]): TemplateResult {
  const shares = parts.map(({ count, standing }) =>
    Array.from({ length: count }, () => html`<i class=${standing}></i>`),
  );
  return html`<p>
    <span class="side">${side}</span> <span class="shares" aria-hidden="true">${shares}</span>
    <span class="detail">${dotted(parts.map(({ linkedCount }) => countLink(linkedCount)))}</span>
  </p>`;
}

type Meetings = readonly { readonly date: string; readonly text: string; readonly place: LinkTarget }[];

const meetingTable = (id: string, label: string, name: string, meetings: Meetings, drawing: Drawing): TemplateResult =>
  table(drawing, id, `${label}, ${name}`, [drawing.labels.date, label], () =>
    meetings.map(({ date, text, place }) => [date, link(text, place)]),
  );

/** Only the latest insights are shown; the earlier ones can be expanded. */
const fewInsights = 3;

function mentoringPart(
  { from, to, count, meetings, wanted, insights }: MentoringPart,
  { name, path }: Owner,
  drawing: Drawing,
): TemplateResult {
  const { labels } = drawing;
  const outcome = (became: readonly LinkedText[], pin: PageCommand | undefined, said: string): Part => {
    if (became.length > 0) return html`→ ${dotted(became.map(textLink))}`;
    return pin ? quietButton(pin, said) : nothing;
  };
  const insight = ({ date, text: said, became, command, place }: MentoringPart['insights'][number]): TemplateResult =>
    html`<li>
      <span>${link(said, place)} <span class="detail">${link(date, place)}</span></span>
      <span class="detail">${outcome(became, command, said)}</span>
    </li>`;
  return html`<div>
    <p>${countLink(count)}</p>
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
    ${meetingTable(`meetings ${path}`, labels.meetings, name, meetings, drawing)}
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
