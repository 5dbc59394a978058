document.addEventListener('backup-health-change', ({ detail }) => {
  document.querySelector('#posture')?.replaceChildren(detail.assessment.posture);
});
document.addEventListener('backup-health-navigate', (event) => {
  event.preventDefault(); // Without this the browser follows the link, as any other.
  document.querySelector('#route').textContent = event.detail.href;
});
