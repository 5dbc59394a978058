// Counts on the page what its policy has refused; nothing, if all is well.
let refused = 0;
document.addEventListener('securitypolicyviolation', () => {
  refused += 1;
  document.querySelector('#refused').textContent = refused;
});
