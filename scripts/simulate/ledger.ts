/**
 * What each clone knows, independently of any file: a list of writes to registers, and which earlier writes each one
 * replaced. It says what a merge may give: a value that no other write in the merged history replaced.
 */
export type Writes = Set<number>;

type Write = { readonly id: number; readonly value: string; readonly over: readonly number[] };

export type Ledger = {
  /** Records a write in the history of a clone. It replaces all that the clone knew of the register. */
  readonly write: (known: Writes, register: string, value: string) => void;
  /** The values that a register may have after this history: several if it was written independently. */
  readonly values: (known: Writes, register: string) => readonly string[];
  readonly registers: () => Iterable<string>;
};

export function createLedger(): Ledger {
  const registers = new Map<string, Write[]>();
  let last = 0;
  const latest = (known: Writes, register: string): readonly Write[] => {
    const writes = (registers.get(register) ?? []).filter(({ id }) => known.has(id));
    const replaced = new Set(writes.flatMap(({ over }) => over));
    return writes.filter(({ id }) => !replaced.has(id));
  };
  return {
    write(known, register, value) {
      const write = { id: ++last, value, over: latest(known, register).map(({ id }) => id) };
      registers.set(register, [...(registers.get(register) ?? []), write]);
      known.add(write.id);
    },
    values: (known, register) => [...new Set(latest(known, register).map(({ value }) => value))],
    registers: () => registers.keys(),
  };
}
