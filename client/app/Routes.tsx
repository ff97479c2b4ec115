import { useState } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { usePreferences } from '#client/bindings/preferences.ts';
import type { Session } from '#client/bindings/session.ts';
import type { ConferenceId } from '#shared/kernel/index.ts';
import { Administration, ConferenceList, CreateConference, EnterByLink, Figures } from './lazy-features.ts';
import { ConferenceRoute, DisplayRoute } from './lazy-routes.ts';
import { Notice } from './Notice.tsx';
import { roomNamed } from './paths.ts';
import { SignedInOnly } from './SignedInOnly.tsx';
import { words } from './words.ts';

const figureTabs = ['so-lieu', 'chi-tieu', 'ky'] as const;

/** All addresses of the product. */
export function Routes() {
  return (
    <Switch>
      <Route path="/">
        <SignedInOnly>{home}</SignedInOnly>
      </Route>
      <Route path="/hoi-nghi">
        <SignedInOnly>{home}</SignedInOnly>
      </Route>
      <Route path="/hoi-nghi/moi">
        <SignedInOnly>{() => <CreateConference />}</SignedInOnly>
      </Route>
      <Route path="/quan-tri">
        <Redirect to="/quan-tri/don-vi" replace />
      </Route>
      <Route path="/quan-tri/don-vi">
        <SignedInOnly>{() => <Administration tab="don-vi" />}</SignedInOnly>
      </Route>
      <Route path="/quan-tri/tai-khoan">
        <SignedInOnly>{() => <Administration tab="tai-khoan" />}</SignedInOnly>
      </Route>
      <Route path="/quan-tri/co-quan">
        <SignedInOnly>{() => <Administration tab="co-quan" />}</SignedInOnly>
      </Route>
      <Route path="/so-lieu/:tab?">{({ tab }) => <FigurePages tab={tab ?? 'so-lieu'} />}</Route>
      <Route path="/hoi-nghi/:id">{({ id }) => <Conference id={id} room={null} />}</Route>
      <Route path="/hoi-nghi/:id/:room">{({ id, room }) => <Conference id={id} room={room} />}</Route>
      <Route path="/v/:token">{({ token }) => <JoinLink token={token} />}</Route>
      <Route path="/m/:token">{({ token }) => <DisplayLink token={token} />}</Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}

/** A site that came by its link has one conference and no list. */
function home({ principal }: Session) {
  if (principal.kind === 'account') return <ConferenceList />;
  return <Redirect to={`/hoi-nghi/${principal.conferenceId}`} replace />;
}

/** One route for all parts, so that what is typed stays while another is looked at. */
function FigurePages({ tab: name }: { readonly tab: string }) {
  const tab = figureTabs.find((each) => each === name);
  if (tab === undefined) return <NotFound />;
  return <SignedInOnly>{() => <Figures tab={tab} />}</SignedInOnly>;
}

function Conference({ id, room: name }: { readonly id: string; readonly room: string | null }) {
  const room = name === null ? null : roomNamed(name);
  if (name !== null && room === null) return <NotFound />;
  const conferenceId = id as ConferenceId; // the server says whether there is one of this id
  return <SignedInOnly>{() => <ConferenceRoute conferenceId={conferenceId} room={room} />}</SignedInOnly>;
}

function JoinLink({ token }: { readonly token: string }) {
  const [, navigate] = useLocation();
  const onEntered = ({ principal }: Session) => {
    const target = principal.kind === 'account' ? '/hoi-nghi' : `/hoi-nghi/${principal.conferenceId}`;
    navigate(target, { replace: true });
  };
  return <EnterByLink kind="join" token={token} onEntered={onEntered} />;
}

function DisplayLink({ token }: { readonly token: string }) {
  const [session, setSession] = useState<Session | null>(null);
  if (session?.principal.kind === 'display') return <DisplayRoute conferenceId={session.principal.conferenceId} />;
  return <EnterByLink kind="display" token={token} onEntered={setSession} />;
}

function NotFound() {
  const { language } = usePreferences();
  const [, navigate] = useLocation();
  const action = { label: words.toList[language], onPress: () => navigate('/') };
  return <Notice title={words.notFoundTitle[language]} action={action} />;
}
