// What the page calls, and what it is told. Both scripts are deferred: the loader has run before this one.
const log = document.getElementById('log');

function note(text) {
  const line = document.createElement('li');
  line.textContent = text;
  log.prepend(line);
}

for (const name of ['ready', 'open', 'close', 'balance', 'redeemed', 'joined'])
  window.regulars.on(name, (detail) => note(`${name} ${detail ? JSON.stringify(detail) : ''}`));

for (const button of document.querySelectorAll('[data-call]'))
  button.addEventListener('click', () => {
    const { call, screen } = button.dataset;
    if (call === 'open') window.regulars.open(screen);
    else note(`balance() is ${window.regulars.balance()}`);
  });

// This page has no cart of Shopify's: a code is taken over here.
document.addEventListener('regulars:code', (event) => {
  event.preventDefault();
  note(`code ${event.detail.code}: put it into your own cart`);
});
