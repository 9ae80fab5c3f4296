import type { Input, Output } from '../../contract/operations';
import { refuse, type Refusal } from '../../contract/refusal';
import type { Context } from '../context';
import { replyPhotoName } from '../photo-name';
import { addReplyPhoto, isPhotoKept } from '../store/complaint-photos';

/** Takes in a photo of the repair without what it tells besides the picture. */
export async function keepReplyPhoto(
  input: Input<'keepReplyPhoto'>,
  context: Context,
): Promise<Output<'keepReplyPhoto'> | Refusal> {
  const { community, complaint } = input;
  const name = replyPhotoName(context.keys.photo, community, complaint, input.id);
  const receipt = { id: input.id };
  // What stands under an id stays.
  if (await isPhotoKept(context.db, community, name)) return { receipt };
  const picture = await context.cleanPicture(Buffer.from(input.jpeg, 'base64'));
  if (!picture) return refuse('photo-unreadable');
  await context.photos.put(name, picture);
  await addReplyPhoto(context.db, community, name, context.now());
  return { receipt };
}
