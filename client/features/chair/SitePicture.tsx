import { MediaView } from '#client/bindings/MediaView.tsx';
import { useCameraOf } from '#client/bindings/media.ts';
import type { SiteId } from '#shared/kernel/index.ts';

/** The camera of a site, small. */
export function SitePicture({ siteId }: { readonly siteId: SiteId }) {
  const deviceId = useCameraOf(siteId);
  return deviceId === null ? null : <MediaView deviceId={deviceId} source="camera" fit="cover" />;
}
