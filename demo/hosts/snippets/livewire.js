document.addEventListener('backup-health-navigate', (event) => {
  event.preventDefault();
  Livewire.navigate(event.detail.href);
});
document.addEventListener('backup-health-change', ({ detail }) => {
  document.querySelector('#posture')?.replaceChildren(detail.assessment.posture);
});
