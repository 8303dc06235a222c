import { type ReactNode, useId } from 'react';

export type ChoiceOption<Value extends string> = {
  readonly value: Value;
  readonly label: ReactNode;
  /** At the end of its line. */
  readonly aside?: string;
  readonly note?: string;
};

export type ChoiceProps<Value extends string> = {
  readonly legend: string;
  readonly value: Value;
  readonly options: readonly ChoiceOption<Value>[];
  readonly onChoose: (value: Value) => void;
};

/** One of a few; each a large target with what it means below. */
export function Choice<Value extends string>({ legend, value, options, onChoose }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      <div className="choice-options">
        {options.map((option) => (
          <label key={option.value} className="choice-option">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            <span className="choice-words">
              <span className="choice-line">
                <span>{option.label}</span> {option.aside && <span>{option.aside}</span>}
              </span>
              {option.note && <span className="form-help">{option.note}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
