// What Livewire's own script does on a page, as far as this one needs it: it asks the server for the component anew
// and morphs it, by the engine and the keys of Livewire 3; and it goes to another page without leaving this document.
const key = (element) => element.getAttribute('wire:key') ?? element.id;

globalThis.Livewire = {
  async navigate(href) {
    const page = await read(href);
    document.body.replaceChildren(...page.body.childNodes);
  },
};

document.querySelector('#controls').addEventListener('submit', (event) => {
  event.preventDefault();
  const asked = new URLSearchParams(new FormData(event.target, event.submitter));
  void update(asked, event.submitter.id === 'morph');
});
document.querySelector('#tenant').addEventListener('change', ({ target }) => {
  document.querySelector('#posture').textContent = '';
  void update(new URLSearchParams({ tenant: target.value }), true);
});

async function update(asked, isMorphed) {
  const stage = document.querySelector('#stage');
  const printed = (await read(`/hosts/livewire?${asked}`)).querySelector('#stage');
  if (isMorphed) Alpine.morph(stage, printed.outerHTML, { key });
  else stage.replaceChildren(...printed.childNodes);
}

async function read(href) {
  const answer = await fetch(href);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}
