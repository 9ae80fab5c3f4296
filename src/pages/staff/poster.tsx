/** Poster 海报: what a community hangs out, to be printed from a browser or saved as a picture in WeChat. */
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { askOffice } from '../../client/ask-office';
import { aria } from '../../components/aria';
import { Choice } from '../../components/Choice';
import { lastDayWords } from '../../components/moment-words';
import { Notice } from '../../components/Notice';
import type { Words } from '../../components/refusal-words';
import type { Poster as PosterView } from '../../contract/read-poster';
import { isRefusal } from '../../contract/refusal';
import { PosterPicture } from './share/PosterPicture';
import { PosterSheet, PrintPoster, type PaperSize } from './share/PosterSheet';
import { posterMarks } from './share/poster-drawing';
import { POSTER_PAGE_WORDS as WORDS } from './share/poster-words';
import { SignedIn } from './SignedIn';
import { StaffScreen } from './StaffScreen';
import { staffWords } from './staff-refusal-words';
import './share/poster.scss';

export default function Poster() {
  const { invitation } = useRouter().params;
  return (
    <SignedIn invitation={invitation} here="share">
      <Loaded />
    </SignedIn>
  );
}

type State = { stage: 'loading' } | { stage: 'failed'; words: Words } | { stage: 'ready'; poster: PosterView };

function Loaded() {
  const [state, setState] = useState<State>({ stage: 'loading' });
  const load = useCallback(async () => {
    const reply = await askOffice('readPoster', {});
    if (isRefusal(reply) || 'unavailable' in reply) return setState({ stage: 'failed', words: staffWords(reply) });
    const poster = reply.output;
    setState(poster.qr ? { stage: 'ready', poster } : { stage: 'failed', words: WORDS.noCode });
  }, []);
  useEffect(() => void load(), [load]);
  return (
    <StaffScreen here="share" className="poster">
      {state.stage === 'failed' && <Notice words={state.words} onRetry={() => void load()} />}
      {state.stage === 'loading' && <View className="poster__skeleton" />}
      {state.stage === 'ready' && <Desk poster={state.poster} />}
    </StaffScreen>
  );
}

type Edition = 'round' | 'standing';

const SIZES = (Object.keys(WORDS.sizes) as PaperSize[]).map((value) => ({ value, label: WORDS.sizes[value] }));

function Desk({ poster }: { poster: PosterView }) {
  const { round, community } = poster;
  const [size, setSize] = useState<PaperSize>('a4');
  const [edition, setEdition] = useState<Edition>(round ? 'round' : 'standing');
  const marks = useMemo(() => posterMarks(poster, edition === 'standing'), [poster, edition]);
  const inBrowser = process.env.TARO_ENV === 'h5';
  return (
    <View className="poster__desk">
      <View className="poster__controls">
        <View className="poster__title" {...aria({ role: 'heading' })}>
          {community.name} {WORDS.title}
        </View>
        {round && (
          <Choice
            id="edition"
            label={WORDS.edition}
            chosen={edition}
            onChoose={setEdition}
            options={[
              { value: 'round', label: WORDS.round, hint: WORDS.roundHint(lastDayWords(round.closesAt)) },
              { value: 'standing', label: WORDS.standing, hint: WORDS.standingHint },
            ]}
          />
        )}
        {inBrowser && <Choice id="size" label={WORDS.size} chosen={size} onChoose={setSize} options={SIZES} beside />}
        {inBrowser && <PrintPoster />}
        <View className="poster__note">{WORDS.again}</View>
      </View>
      {inBrowser ? <PosterSheet marks={marks} size={size} /> : <PosterPicture marks={marks} />}
    </View>
  );
}
