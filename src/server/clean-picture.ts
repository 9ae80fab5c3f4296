/** Clean picture 照片净化: a picture made anew from what it shows, without place, time, device or anything else it carried. A port. */

/** @returns a JPEG; `null` where the bytes are no picture that can be shown */
export type CleanPicture = (bytes: Buffer) => Promise<Buffer | null>;

/** Where pictures cannot be decoded, as in the cloud function: there photos lie in WeChat's cloud and come as its file ids. */
export const cleanNone: CleanPicture = async () => null;
