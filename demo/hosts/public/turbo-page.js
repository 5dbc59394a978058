// The controls are a form, which Turbo Drive sends; only the choice of a tenant needs a hand.
document.addEventListener('change', ({ target }) => {
  if (target.id === 'tenant') target.form.requestSubmit();
});
// To render the page again is a page refresh, which morphs.
document.addEventListener('click', (event) => {
  if (event.target.id !== 'morph') return;
  event.preventDefault();
  Turbo.visit(location.href, { action: 'replace' });
});
