import type { Input, Output } from '../../contract/operations';
import { isRefusal, refuse, type Refusal } from '../../contract/refusal';
import type { Context } from '../context';
import { photoName } from '../photo-name';
import { readGenuineCode } from '../signed-code';
import { addPhoto, isPhotoKept } from '../store/complaint-photos';

/** Takes in a photo without what it tells besides the picture; the receipt leaves only after it is stored. */
export async function keepPhoto(input: Input<'keepPhoto'>, context: Context): Promise<Output<'keepPhoto'> | Refusal> {
  const code = await readGenuineCode(context, input.code);
  if (isRefusal(code)) return code;
  const name = photoName(context.keys.photo, code.community, input.id);
  const receipt = { id: input.id };
  // What stands under an id stays: nobody who learns of it can put another picture in its place.
  if (await isPhotoKept(context.db, code.community, name)) return { receipt };
  if (code.revoked) return refuse('code-revoked');
  const picture = await context.cleanPicture(Buffer.from(input.jpeg, 'base64'));
  if (!picture) return refuse('photo-unreadable');
  await context.photos.put(name, picture);
  await addPhoto(context.db, code.community, name, context.now());
  return { receipt };
}
