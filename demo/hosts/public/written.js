// The controls of a page whose markup stands as it was written: the host changes it by the DOM.
const stage = document.querySelector('#stage');
const provider = stage.querySelector('backup-health-provider');

document.querySelector('#controls').addEventListener('submit', (event) => {
  event.preventDefault();
  if (event.submitter.id === 'remove') provider.remove();
  else stage.append(provider);
});
document.querySelector('#tenant').addEventListener('change', ({ target }) => {
  document.querySelector('#posture').textContent = '';
  provider.setAttribute('tenant-id', target.value);
});
