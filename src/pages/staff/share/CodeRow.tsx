/** One code: what it is, since when, what came in by it, and how it is changed or ended. */
import { Image, Text, View } from '@tarojs/components';
import { aria, ariaImage } from '../../../components/aria';
import { Confirmation } from '../../../components/Confirmation';
import { dayWords } from '../../../components/moment-words';
import type { CodeView } from '../../../contract/list-codes';
import { CopyLink } from './CopyLink';
import { CODES_WORDS as WORDS } from './share-words';

interface CodeRowProps {
  code: CodeView;
  onRotate: (serial: string) => void;
  onRevoke: (serial: string) => void;
}

export function CodeRow({ code, onRotate, onRevoke }: CodeRowProps) {
  const { serial, kind, number, revokedAt, counts } = code;
  return (
    <View className={`code ${revokedAt ? 'code--revoked' : ''}`} {...aria({ role: 'listitem' })}>
      <View className="code__name">
        {WORDS.kind[kind]} {WORDS.number(number)}
      </View>
      <View className="code__note">{sinceWords(code)}</View>
      <View className="code__counts">{kind === 'kiosk' ? WORDS.answers(counts.answers) : WORDS.counts(counts)}</View>
      {revokedAt && kind === 'poster' && <View className="code__note">{WORDS.stillScanned}</View>}
      {!revokedAt && kind !== 'kiosk' && (
        <Confirmation
          id={`rotate-${kind}`}
          label={WORDS.rotate}
          about={WORDS.rotateAbout(WORDS.kind[kind], number)}
          question={WORDS.rotateQuestion[kind]}
          advice={WORDS.rotateAdvice}
          yes={WORDS.rotateYes}
          onYes={() => onRotate(serial)}
        />
      )}
      {code.opening && <Opening opening={code.opening} number={number} />}
      {!revokedAt && kind === 'kiosk' && (
        <Confirmation
          id={`remove-${serial}`}
          label={WORDS.remove}
          about={WORDS.removeAbout(number)}
          question={WORDS.removeQuestion}
          advice={WORDS.removeAdvice}
          yes={WORDS.remove}
          onYes={() => onRevoke(serial)}
        />
      )}
    </View>
  );
}

function sinceWords({ kind, madeAt, revokedAt, registeredAt }: CodeView): string {
  if (revokedAt) return WORDS.revoked(dayWords(revokedAt));
  if (kind !== 'kiosk') return WORDS.since(dayWords(madeAt));
  return registeredAt ? WORDS.registered(dayWords(registeredAt)) : WORDS.notRegistered;
}

function Opening({
  opening: { scene, link, qr },
  number,
}: {
  opening: NonNullable<CodeView['opening']>;
  number: string;
}) {
  return (
    <View className="code__opening">
      <Text className="code__note">{WORDS.openOnDevice}</Text>
      {qr !== null && <Image className="code__qr" src={qr} {...ariaImage(WORDS.qr)} />}
      <CopyLink path={`/kiosk?code=${scene}`} link={link} about={WORDS.copyFor(number)} />
    </View>
  );
}
