import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { AnswerView } from './numbers-say.ts';

/** The drawn line with all that is behind its dates: loaded once the answer stands, which does not wait for it. */
export function DrawnOnDemand(view: AnswerView) {
  const [Drawn, setDrawn] = useState<FunctionComponent<AnswerView>>();
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    import('./Drawn.tsx').then(
      (loaded) => setDrawn(() => loaded.Drawn),
      () => setBroken(true),
    );
  }, []);
  if (isBroken) return <p>{view.say('drawn-broken')}</p>;
  return Drawn === undefined ? null : <Drawn {...view} />;
}
