import { Button } from '@mantine/core';
import { useWords } from '../words';

/** What a list's query has to say about its next page. */
interface Paged {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => Promise<unknown>;
}

/** Brings a list's next page, while there is one. */
export function More({ of: list }: { of: Paged }) {
  const { t } = useWords();
  if (!list.hasNextPage) return null;
  return (
    <Button variant="default" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
      {t(list.isFetchingNextPage ? 'inbox.loadingMore' : 'inbox.more')}
    </Button>
  );
}
