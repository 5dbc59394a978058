// The controls of the page around the frame.
const stage = document.querySelector('#stage');
const backups = stage.querySelector('#backups');

document.querySelector('#controls').addEventListener('submit', (event) => {
  event.preventDefault();
  if (event.submitter.id === 'remove') backups.remove();
  else stage.append(backups);
});
document.querySelector('#tenant').addEventListener('change', ({ target }) => {
  document.querySelector('#posture').textContent = '';
  backups.src = `/hosts/iframe/framed?${new URLSearchParams({ tenant: target.value })}`;
});
