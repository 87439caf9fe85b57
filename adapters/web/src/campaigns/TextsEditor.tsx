import { useState } from 'react';
import type { CustomerTexts, Language, Occasion } from '../api/contract';
import { LanguageButtons } from '../texts/LanguageButtons';
import { VariantFields } from '../texts/VariantFields';
import { languages, useWords } from '../words';
import { Section, useTrouble } from './fields';
import classes from './TextsEditor.module.css';

const occasions: Occasion[] = ['OUT_OF_HOURS', 'QUEUE_FULL', 'AGENT_ABSENT'];

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
      <LanguageButtons codes={languages} chosen={language} onChoose={setLanguage} />
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

function Variants({ occasion, language, texts, onChange }: VariantsProps) {
  const { t } = useWords();
  const name = t(`campaign.text.${occasion}`);
  return (
    <fieldset className={classes.occasion}>
      <legend className={classes.legend}>{name}</legend>
      <p className={classes.more}>{t(`campaign.text.${occasion}.more`)}</p>
      <VariantFields name={name} language={language} texts={texts} onChange={onChange} />
    </fieldset>
  );
}
