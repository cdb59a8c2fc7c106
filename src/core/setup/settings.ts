/** `cairn.yaml` of a new growth folder: what holds already, and as comments what may be added. */
import { currentFormat } from '../model/settings.ts';

export const settingsText = `# What holds for this whole folder. A line that is missing means what it says here.
format: ${currentFormat}

# Whose growth this is. Shown to the mentor or coach who reads along.
# owner: Your name

# When you look at your goals, and when you look back on the week.
rhythm:
  checkin: monday
  reflection: friday
  days: 7                 # an active goal asks for a check-in after this many days
  # remind: 09:00         # a reminder on these two days, from this time on; without it there is none

# How many goals you want to have active at a time.
# limit: 3

# The reflection that is offered first.
# template: what-so-what-now-what

# Where new files go: "shared" is beside the others, "private" is under private/,
# which git ignores.
privacy:
  notes: shared
  weeks: shared
`;
