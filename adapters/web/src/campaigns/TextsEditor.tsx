import { Button, Textarea } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { CustomerTexts, Language, Occasion } from '../api/contract';
import { languageNames, languages, useWords } from '../words';
import { Section, useTrouble } from './fields';
import classes from './TextsEditor.module.css';

const occasions: Occasion[] = ['OUT_OF_HOURS', 'QUEUE_FULL', 'AGENT_ABSENT'];
export const placeholders = ['customer', 'agent', 'ticket', 'page', 'opens'] as const;

interface Props {
  texts: CustomerTexts;
  onChange: (texts: CustomerTexts) => void;
}

/** What customers are told without anybody writing it, in one language at a time. */
export function TextsEditor({ texts, onChange }: Props) {
  const { t, language: own } = useWords();
  const [language, setLanguage] = useState<Language>(own);
  const trouble = useTrouble('texts');
  return (
    <Section title={t('campaign.texts')}>
      <p className={classes.more}>{t('campaign.textsMore')}</p>
      <div className={classes.languages} role="group" aria-label={t('campaign.textLanguage')}>
        {languages.map((each) => (
          <button
            key={each}
            type="button"
            className={classes.language}
            aria-pressed={each === language}
            lang={each}
            onClick={() => setLanguage(each)}
          >
            {languageNames[each]}
          </button>
        ))}
      </div>
      {trouble && (
        <p className={classes.trouble} role="alert">
          {trouble}
        </p>
      )}
      {occasions.map((occasion) => (
        <Variants
          key={`${occasion} ${language}`}
          occasion={occasion}
          language={language}
          texts={texts[occasion]?.[language] ?? []}
          onChange={(some) => onChange({ ...texts, [occasion]: { ...texts[occasion], [language]: some } })}
        />
      ))}
    </Section>
  );
}

interface VariantsProps {
  occasion: Occasion;
  language: Language;
  texts: string[];
  onChange: (texts: string[]) => void;
}

/** Three fields, more on demand; one that is not empty is drawn at random. */
function Variants({ occasion, language, texts, onChange }: VariantsProps) {
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
    <fieldset className={classes.occasion}>
      <legend className={classes.legend}>{t(`campaign.text.${occasion}`)}</legend>
      <p className={classes.more}>{t(`campaign.text.${occasion}.more`)}</p>
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
            aria-label={t('campaign.variant', { n: index + 1, occasion: t(`campaign.text.${occasion}`) })}
            placeholder={t('campaign.variantEmpty', { n: index + 1 })}
            value={texts[index] ?? ''}
            onFocus={() => setLast(index)}
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
    </fieldset>
  );
}
