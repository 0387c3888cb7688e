// Knows what was put into a form, as text. Refuses to judge it.

/** Trimmed; "typed" is as it was typed, for passwords. A field that is not there is empty. */
export type Fields = (name: string, as?: "typed") => string;

export function fieldsOf(form: HTMLFormElement): Fields {
  const data = new FormData(form);
  return (name, as) => {
    const value = data.get(name);
    const text = typeof value === "string" ? value : "";
    return as === "typed" ? text : text.trim();
  };
}
