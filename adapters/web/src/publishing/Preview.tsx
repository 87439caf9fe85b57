import { useWords } from '../words';
import { fileAddress } from './calls';
import type { PostFile, PublishingPage } from './contract';
import classes from './PostWindow.module.css';

const shownAtMost = 4;

/** A post as it will more or less appear. */
export function Preview({
  page,
  text,
  link,
  files,
}: {
  page: PublishingPage;
  text: string;
  link: string;
  files: PostFile[];
}) {
  const { t } = useWords();
  const host = hostOf(link);
  return (
    <section className={classes.preview} aria-label={t('posts.preview')}>
      <p className={classes.previewPage}>{page.name}</p>
      <p className={classes.previewText} dir="auto">
        {text.trim() || <span className={classes.help}>{t('posts.previewEmpty')}</span>}
      </p>
      {host && <p className={classes.previewLink}>{host}</p>}
      {files.length > 0 && (
        <div className={classes.previewFiles} data-many={files.length > 1 || undefined}>
          {files
            .slice(0, shownAtMost)
            .map((file) =>
              file.kind === 'VIDEO' ? (
                <video key={file.id} src={fileAddress(page.channelId, file.id)} controls preload="metadata" />
              ) : (
                <img key={file.id} src={fileAddress(page.channelId, file.id)} alt={file.name} />
              ),
            )}
          {files.length > shownAtMost && <span className="figures">+{files.length - shownAtMost}</span>}
        </div>
      )}
    </section>
  );
}

function hostOf(link: string): string | undefined {
  try {
    const { protocol, host } = new URL(link);
    return protocol === 'https:' || protocol === 'http:' ? host : undefined;
  } catch {
    return undefined;
  }
}
