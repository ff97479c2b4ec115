import { Button, Stack, Text, Title } from '@mantine/core';

export type NoticeProps = {
  readonly title?: string;
  readonly text?: string;
  readonly action?: { readonly label: string; readonly onPress: () => void };
};

/** A screen with one thing to say and at most one to do. */
export function Notice({ title, text, action }: NoticeProps) {
  return (
    <main style={{ minHeight: '100dvh', display: 'grid', placeItems: 'center', padding: 24 }}>
      <Stack gap="md" maw={560} role="status">
        {title === undefined ? null : <Title order={1}>{title}</Title>}
        {text === undefined ? null : <Text size="lg">{text}</Text>}
        {action === undefined ? null : (
          <Button size="md" onClick={action.onPress} style={{ alignSelf: 'flex-start' }}>
            {action.label}
          </Button>
        )}
      </Stack>
    </main>
  );
}
