document.addEventListener('backup-health-navigate', (event) => {
  event.preventDefault();
  const swap = { target: '#content', select: '#content', swap: 'outerHTML' };
  htmx.ajax('GET', event.detail.href, swap);
});
document.addEventListener('backup-health-change', ({ detail }) => {
  document.querySelector('#posture')?.replaceChildren(detail.assessment.posture);
});
