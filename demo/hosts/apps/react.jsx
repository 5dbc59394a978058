/** The app of the pages for React 19, React 18 and Preact: the same, but for the component that embeds the kit. */
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { BackupHealth } from 'host-snippet';
import { FIRST_TENANT, LINKS, postureOf, TENANTS } from './page.js';

function App() {
  const [tenant, setTenant] = useState(FIRST_TENANT);
  const [isShown, setShown] = useState(true);
  const [assessment, setAssessment] = useState(null);
  const [route, setRoute] = useState('');
  return (
    <>
      <div className="controls">
        <select
          id="tenant"
          aria-label="Tenant"
          value={tenant}
          onChange={(event) => setTenant(event.target.value)}
        >
          {TENANTS.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <button id="remove" onClick={() => setShown(false)}>
          Remove
        </button>
        <button id="add" onClick={() => setShown(true)}>
          Add again
        </button>
      </div>
      <p>
        The host was told: <output id="posture">{postureOf(assessment, tenant)}</output>
      </p>
      <p>
        The host’s router is at: <output id="route">{route}</output>
      </p>
      {isShown && (
        <BackupHealth
          tenantId={tenant}
          links={LINKS}
          onChange={setAssessment}
          navigate={setRoute}
        />
      )}
    </>
  );
}

createRoot(document.querySelector('#app')).render(<App />);
