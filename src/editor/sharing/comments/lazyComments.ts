/** Loads the comment threads with the language features, or when one of their commands is first run. */
import { disposables, type Disposable } from '../../commands/commands.ts';
import type { CommentDeps, Comments } from './comments.ts';

export type LazyComments = Disposable & Readonly<{ load: () => Promise<Comments> }>;

export function lazyComments(deps: CommentDeps): LazyComments {
  const { commands } = deps;
  const owned = disposables();
  let loading: Promise<Comments> | undefined;
  const load = (): Promise<Comments> => {
    loading ??= import('./comments.ts').then(({ createComments }) => owned.add(createComments(deps)));
    return loading;
  };
  /** VS Code passes the thread or comment whose button was clicked. */
  const run =
    (button: Exclude<keyof Comments, 'threads' | 'dispose'>) =>
    async (argument: unknown): Promise<void> =>
      (await load())[button](argument);
  owned.add(commands.register('cairn.addComment', run('add')));
  owned.add(commands.register('cairn.resolveThread', run('resolve')));
  owned.add(commands.register('cairn.reopenThread', run('reopen')));
  owned.add(commands.register('cairn.deleteThread', run('deleteThread')));
  owned.add(commands.register('cairn.editComment', run('edit')));
  owned.add(commands.register('cairn.saveComment', run('save')));
  owned.add(commands.register('cairn.cancelComment', run('cancel')));
  owned.add(commands.register('cairn.deleteComment', run('deleteComment')));
  return {
    load,
    dispose() {
      owned.dispose();
    },
  };
}
