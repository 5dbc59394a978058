import { useLayoutEffect, useRef } from 'react';

/** What React before 19 cannot write into JSX: properties that are objects, and events of elements. */
export function useElement(properties, listeners) {
  const element = useRef(null);
  useLayoutEffect(() => {
    const { current } = element;
    Object.assign(current, properties);
    const list = Object.entries(listeners);
    for (const [type, listener] of list) current.addEventListener(type, listener);
    return () => list.forEach(([type, listener]) => current.removeEventListener(type, listener));
  });
  return element;
}
