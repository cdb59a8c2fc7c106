/** `cairn.yaml` of a new growth folder: the default settings, and optional settings as comments. */
import { currentFormat } from '../model/settings.ts';

export const settingsText = `# Settings for this growth folder. The values below are the defaults.
format: ${currentFormat}

# Your name, shown to coaches and mentors who read this folder.
# owner: Your name

# The days for your check-ins and your weekly reflection.
rhythm:
  checkin: monday
  reflection: friday
  days: 7                 # a check-in is due this many days after the last one
  # remind: 09:00         # remind me at this time on both days; omit for no reminders

# The maximum number of active goals.
# limit: 3

# The default reflection template.
# template: what-so-what-now-what

# Where new files are created: "shared" is this folder, "private" is the private/
# folder, which Git ignores.
privacy:
  notes: shared
  weeks: shared
`;
