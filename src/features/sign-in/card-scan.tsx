import { type ChangeEvent, useEffect, useId, useRef, useState } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import { watchCamera } from './camera.ts';
import { cardOfCode } from './card-of-code.ts';
import { createCodeReader } from './code-reader.ts';

export type CardScanProps = {
  /** Presents the card; gives the sentence that says why it was not taken. */
  readonly onCard: (card: string) => Promise<string | undefined>;
};

type Scanning =
  | { readonly kind: 'idle' }
  | { readonly kind: 'camera'; readonly isLive: boolean }
  | { readonly kind: 'trouble'; readonly sentence: string };

/** Reads a card's code with the camera, asked for only by the button, or from a picture where there is none. */
export function CardScan({ onCard }: CardScanProps) {
  const { t } = useLanguage();
  const [scanning, setScanning] = useState<Scanning>({ kind: 'idle' });
  const file = useRef<HTMLInputElement>(null);
  const id = useId();

  async function take(text: string) {
    const card = cardOfCode(text);
    const sentence = card === undefined ? t('scan.not-a-card') : await onCard(card);
    setScanning(sentence === undefined ? { kind: 'idle' } : { kind: 'trouble', sentence });
  }

  async function openPicture({ target }: ChangeEvent<HTMLInputElement>) {
    const [picture] = target.files ?? [];
    target.value = '';
    if (!picture) return;
    const bitmap = await createImageBitmap(picture).catch(() => undefined);
    if (!bitmap) return setScanning({ kind: 'trouble', sentence: t('scan.no-picture') });
    const text = await (await createCodeReader())(bitmap);
    bitmap.close();
    if (text === undefined) setScanning({ kind: 'trouble', sentence: t('scan.no-code') });
    else await take(text);
  }

  return (
    <div className="card-scan">
      {scanning.kind === 'camera' ? (
        <CameraView
          isLive={scanning.isLive}
          onCode={(text) => void take(text)}
          onStarted={() => setScanning({ kind: 'camera', isLive: true })}
          onTrouble={(trouble) => setScanning({ kind: 'trouble', sentence: t(`scan.${trouble}`) })}
          onStop={() => setScanning({ kind: 'idle' })}
        />
      ) : (
        <div className="card-actions">
          <button
            type="button"
            className="button-quiet"
            onClick={() => setScanning({ kind: 'camera', isLive: false })}
          >
            {t('scan.open')}
          </button>
          <button type="button" className="button-quiet" onClick={() => file.current?.click()}>
            {t('scan.from-picture')}
          </button>
        </div>
      )}
      <input
        ref={file}
        id={`${id}file`}
        type="file"
        accept="image/*"
        hidden
        onChange={(event) => void openPicture(event)}
      />
      <div aria-live="assertive" className="form-trouble">
        {scanning.kind === 'trouble' && <p>{scanning.sentence}</p>}
      </div>
    </div>
  );
}

type CameraViewProps = {
  readonly isLive: boolean;
  readonly onCode: (text: string) => void;
  readonly onStarted: () => void;
  readonly onTrouble: (trouble: 'refused' | 'none') => void;
  readonly onStop: () => void;
};

function CameraView(props: CameraViewProps) {
  const { t } = useLanguage();
  const video = useRef<HTMLVideoElement>(null);
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    let isTaken = false;
    return watchCamera({
      video: video.current!,
      onCode(text) {
        if (isTaken) return;
        isTaken = true;
        latest.current.onCode(text);
      },
      onStarted: () => latest.current.onStarted(),
      onTrouble: (trouble) => latest.current.onTrouble(trouble),
    });
  }, []);
  return (
    <div className="camera">
      <video ref={video} muted playsInline />
      <p role="status">{t(props.isLive ? 'scan.aim' : 'scan.starting')}</p>
      <button type="button" className="button-quiet" onClick={props.onStop}>
        {t('scan.stop')}
      </button>
    </div>
  );
}
