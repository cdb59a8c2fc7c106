/** Whether two people write of the same company, whatever their letters' size. A name that is missing is none. */
export function isSameCompany(one: string | undefined, other: string | undefined): boolean {
  const [first, second] = [one, other].map((name) => (name ?? '').trim().toLowerCase());
  return first !== '' && first === second;
}
