const tell = (message) => parent.postMessage(message, location.origin);

new ResizeObserver(() => {
  tell({ height: document.documentElement.offsetHeight });
}).observe(document.documentElement);
document.addEventListener('backup-health-change', ({ detail }) => {
  tell({ posture: detail.assessment.posture });
});
document.addEventListener('backup-health-navigate', (event) => {
  event.preventDefault();
  tell({ href: event.detail.href });
});
