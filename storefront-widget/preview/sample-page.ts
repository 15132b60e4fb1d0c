const tiles = 6;

const draw = (name: string, ...inside: (Node | string)[]): HTMLElement => {
  const element = document.createElement('div');
  element.className = name;
  element.append(...inside);
  return element;
};

/** A page of some shop, in shapes: what matters is where the widget stands on it. */
export const drawSamplePage = (shopName: string): HTMLElement => {
  const page = draw(
    'page',
    draw('head', draw('name', shopName), draw('bar'), draw('bar')),
    draw('stage', draw('line long'), draw('line'), draw('press')),
    draw(
      'tiles',
      ...Array.from({ length: tiles }, () => draw('tile', draw('line'), draw('line short'))),
    ),
  );
  page.setAttribute('aria-hidden', 'true');
  return page;
};
