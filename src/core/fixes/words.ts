/** The words at the tab stops of a snippet: they say what is to be written there, and are valid as they are. */
export type WordName =
  | 'metric'
  | 'unit'
  | 'milestone'
  | 'next-milestone'
  | 'level-2'
  | 'level-1'
  | 'level0'
  | 'level1'
  | 'level2'
  | 'habit'
  | 'why'
  | 'action'
  | 'if'
  | 'then'
  | 'reason'
  | 'title'
  | 'name'
  | 'text';

export type Words = Readonly<Record<WordName, string>>;
