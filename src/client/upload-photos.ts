/** Sends a complaint's photos ahead of it: over HTTP to the server, or into WeChat's cloud. */
import Taro from '@tarojs/taro';
import { isRefusal, type Refusal } from '../contract/refusal';
import type { NewComplaint } from '../contract/submit-complaint';
import { ask } from './ask';
import { isKept } from './kept';
import { isInCloud, isUploaded, keepPhotoHere, keptPhoto, markUploaded } from './kept-photos';
import { notYet } from './passing';
import { writePhotoFile } from './photo-file';

type Uploaded = { input: NewComplaint } | { refused: Refusal } | { waiting: 'offline' | 'fault' };

/** @returns the complaint as it is to be sent, with the names its photos have there; or why it must wait, or cannot be sent */
export async function uploadPhotos(complaint: NewComplaint): Promise<Uploaded> {
  const photos: string[] = [];
  for (const id of complaint.photos ?? []) {
    // Deleted on the phone meanwhile: it is to be sent no more.
    if (!isKept({ operation: 'submitComplaint', input: complaint })) return { refused: { refusal: 'photo-missing' } };
    const content = keptPhoto(id);
    // Lost with the phone's storage. The server may have it from an earlier attempt, and says so if it has not.
    if (content === null) {
      photos.push(id);
      continue;
    }
    const uploaded = CLOUD_ENVIRONMENT ? await intoCloud(id, content) : await toServer(id, content, complaint.code);
    if (!('name' in uploaded)) return uploaded;
    photos.push(uploaded.name);
  }
  return { input: photos.length > 0 ? { ...complaint, photos } : complaint };
}

type Name = { name: string } | { refused: Refusal } | { waiting: 'offline' | 'fault' };

async function toServer(id: string, jpeg: string, code: string): Promise<Name> {
  if (isUploaded(id)) return { name: id };
  const reply = await ask('keepPhoto', { id, code, jpeg });
  if ('unavailable' in reply) return { waiting: reply.unavailable };
  if (isRefusal(reply)) return notYet(reply) ? { waiting: 'fault' } : { refused: reply };
  if (reply.output.receipt.id !== id) return { waiting: 'fault' };
  markUploaded([id], true);
  return { name: id };
}

async function intoCloud(id: string, content: string): Promise<Name> {
  if (isInCloud(content)) return { name: content };
  try {
    const filePath = await writePhotoFile(id, content);
    // The same path gives the same name: a complaint that is sent twice names the same photos.
    const { fileID } = await Taro.cloud.uploadFile({ cloudPath: `photos/${id}.jpg`, filePath });
    if (!isInCloud(fileID)) return { waiting: 'fault' };
    keepNameOnly(id, fileID);
    return { name: fileID };
  } catch {
    return { waiting: 'offline' };
  }
}

function keepNameOnly(id: string, name: string): void {
  // Nothing comes back of what was deleted on the phone meanwhile.
  if (keptPhoto(id) === null) return;
  try {
    keepPhotoHere(id, name);
  } catch {
    // It is uploaded once more, under the same name.
  }
}

/** The server says that a photo has not arrived. @returns whether all are here still, to be sent again */
export function sendAgain({ photos = [] }: NewComplaint): boolean {
  if (photos.some((id) => keptPhoto(id) === null)) return false;
  markUploaded(photos, false);
  return true;
}
