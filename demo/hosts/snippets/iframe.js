addEventListener('message', ({ source, origin, data }) => {
  const frame = document.querySelector('#backups');
  if (source !== frame?.contentWindow || origin !== location.origin) return;
  if (data.height) frame.height = data.height;
  if (data.posture) document.querySelector('#posture').textContent = data.posture;
  if (data.href) document.querySelector('#route').textContent = data.href;
});
