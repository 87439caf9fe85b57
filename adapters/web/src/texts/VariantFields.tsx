import { Button, Textarea } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useWords } from '../words';
import { placeholders } from './placeholders';
import classes from './VariantFields.module.css';

interface Props {
  /** What the texts are for, in a word or two. */
  name: string;
  language: string;
  texts: string[];
  onChange: (texts: string[]) => void;
  /** The field that is being written in. */
  onWriting?: (index: number) => void;
}

/** Three fields, more on demand; one that is not empty is drawn at random. What is filled in is inserted by one click. */
export function VariantFields({ name, language, texts, onChange, onWriting }: Props) {
  const { t } = useWords();
  const [shown, setShown] = useState(Math.max(3, texts.length));
  const [last, setLast] = useState(0);
  const fields = useRef<(HTMLTextAreaElement | null)[]>([]);
  const set = (index: number, text: string) =>
    onChange(
      Array.from({ length: Math.max(texts.length, index + 1) }, (_, at) => (at === index ? text : (texts[at] ?? ''))),
    );
  const insert = (placeholder: string) => {
    const field = fields.current[last];
    const text = texts[last] ?? '';
    const at = field?.selectionStart ?? text.length;
    set(last, `${text.slice(0, at)}{${placeholder}}${text.slice(field?.selectionEnd ?? at)}`);
    field?.focus();
  };
  return (
    <>
      <div className={classes.placeholders} role="group" aria-label={t('campaign.placeholders')}>
        {placeholders.map((each) => (
          <Button key={each} size="compact-xs" variant="default" onClick={() => insert(each)}>
            {t(`campaign.placeholder.${each}`)}
          </Button>
        ))}
      </div>
      <div className={classes.variants}>
        {Array.from({ length: shown }, (_, index) => (
          <Textarea
            key={index}
            ref={(field) => {
              fields.current[index] = field;
            }}
            size="sm"
            lang={language}
            rows={2}
            maxLength={1_500}
            aria-label={t('campaign.variant', { n: index + 1, occasion: name })}
            placeholder={t('campaign.variantEmpty', { n: index + 1 })}
            value={texts[index] ?? ''}
            onFocus={() => {
              setLast(index);
              onWriting?.(index);
            }}
            onChange={(event) => set(index, event.currentTarget.value)}
          />
        ))}
      </div>
      {shown < 10 && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={15} stroke={1.8} aria-hidden />}
          onClick={() => setShown(shown + 1)}
        >
          {t('campaign.moreVariants')}
        </Button>
      )}
    </>
  );
}
