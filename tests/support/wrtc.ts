import wrtc from '@roamhq/wrtc';

/** The parts of @roamhq/wrtc that its own types leave vague. */
export type AudioSink = {
  ondata: ((data: { samples: Int16Array; sampleRate: number; channelCount?: number }) => void) | null;
  stop(): void;
};
export type VideoSink = {
  ondata?: never;
  onframe: ((event: { frame: { width: number; height: number; data: Uint8Array } }) => void) | null;
  stop(): void;
};
export type AudioSource = {
  createTrack(): MediaStreamTrack;
  onData(data: { samples: Int16Array; sampleRate: number; channelCount: number; numberOfFrames: number }): void;
};
export type VideoSource = {
  createTrack(): MediaStreamTrack;
  onFrame(frame: { width: number; height: number; data: Uint8ClampedArray }): void;
};

type Nonstandard = {
  RTCAudioSink: new (track: MediaStreamTrack) => AudioSink;
  RTCVideoSink: new (track: MediaStreamTrack) => VideoSink;
  RTCAudioSource: new () => AudioSource;
  RTCVideoSource: new () => VideoSource;
};

// written after the library's own implementation, which its types describe in part only
export const { RTCAudioSink, RTCVideoSink, RTCAudioSource, RTCVideoSource } =
  wrtc.nonstandard as unknown as Nonstandard;

const NAMES = [
  'MediaStream',
  'MediaStreamTrack',
  'RTCPeerConnection',
  'RTCSessionDescription',
  'RTCIceCandidate',
  'RTCRtpReceiver',
  'RTCRtpSender',
  'RTCRtpTransceiver',
] as const;

/** Gives this process the browser's WebRTC classes, which mediasoup-client takes from the global object. */
export function installWebRtc(): void {
  for (const name of NAMES) Object.assign(globalThis, { [name]: wrtc[name] });
}
