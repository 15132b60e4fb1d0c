// A code from the rewards is kept for the next booking: the shop's server puts it on the checkout.
document.addEventListener('regulars:code', async (event) => {
  event.preventDefault();
  const answer = await fetch('/code', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: event.detail.code }),
  });
  const place = document.querySelector('[data-code-note]');
  if (place) place.innerHTML = await answer.text();
});
