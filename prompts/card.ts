// Knows a card number when it sees one and hides all but its last four figures. Refuses to keep it.

/** Thirteen to nineteen figures, in groups or not, that pass the check digit (ISO/IEC 7812-1, Luhn). Same length as before, so that places still fit. */
export function maskCards(text: string): { text: string; masked: boolean } {
  let masked = false;
  const hidden = text.replace(/(?<![\d+])\d(?:[ .-]?\d){12,18}(?!\d)/g, (candidate) => {
    const figures = candidate.replace(/\D/g, "");
    if (!passesLuhn(figures) || /^(\d)\1+$/.test(figures)) return candidate;
    masked = true;
    let left = figures.length - 4;
    return candidate.replace(/\d/g, (figure) => (left-- > 0 ? "•" : figure));
  });
  return { text: hidden, masked };
}

export function passesLuhn(figures: string): boolean {
  let sum = 0;
  for (let i = 0; i < figures.length; i++) {
    const figure = Number(figures[figures.length - 1 - i]);
    const doubled = figure * 2;
    sum += i % 2 === 0 ? figure : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
